package org.preuve.reporting.claims.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.ClaimStoreContract;
import org.preuve.reporting.neighbours.TestDatabase;

/** On the wire protocol, in memory. */
class MongoClaimStoreTests extends ClaimStoreContract {

    private final TestDatabase database = TestDatabase.inMemory();
    private final ClaimStore store = new MongoClaimStore(database.template());

    @Override
    protected ClaimStore store() {
        return store;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
