package org.preuve.reporting.claims.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.ClaimStoreContract;
import org.preuve.reporting.neighbours.TestDatabase;

/** On the server that PREUVE_TEST_MONGODB_URI names. */
@EnabledIfEnvironmentVariable(
        named = "PREUVE_TEST_MONGODB_URI",
        matches = ".+",
        disabledReason = "PREUVE_TEST_MONGODB_URI names no server")
class ServerClaimStoreTests extends ClaimStoreContract {

    private final TestDatabase database = TestDatabase.onServer().orElseThrow();
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
