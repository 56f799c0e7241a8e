package org.preuve.reporting.claims.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.reporting.claims.QuantityStore;
import org.preuve.reporting.claims.QuantityStoreContract;
import org.preuve.reporting.neighbours.TestDatabase;

/** On the server that PREUVE_TEST_MONGODB_URI names. */
@EnabledIfEnvironmentVariable(
        named = "PREUVE_TEST_MONGODB_URI",
        matches = ".+",
        disabledReason = "PREUVE_TEST_MONGODB_URI names no server")
class ServerQuantityStoreTests extends QuantityStoreContract {

    private final TestDatabase database = TestDatabase.onServer().orElseThrow();
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
