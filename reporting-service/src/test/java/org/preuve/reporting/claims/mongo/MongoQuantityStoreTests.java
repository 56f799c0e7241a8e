package org.preuve.reporting.claims.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.reporting.claims.QuantityStore;
import org.preuve.reporting.claims.QuantityStoreContract;
import org.preuve.reporting.neighbours.TestDatabase;

/** On the wire protocol, in memory. */
class MongoQuantityStoreTests extends QuantityStoreContract {

    private final TestDatabase database = TestDatabase.inMemory();
    private final QuantityStore store = new MongoQuantityStore(database.template());

    @Override
    protected QuantityStore store() {
        return store;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
