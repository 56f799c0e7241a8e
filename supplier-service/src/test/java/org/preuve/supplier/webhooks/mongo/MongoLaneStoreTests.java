package org.preuve.supplier.webhooks.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.webhooks.LaneStore;
import org.preuve.supplier.webhooks.LaneStoreContract;

/** LaneStore on each server there is. */
class MongoLaneStoreTests {

    @Nested
    class OnTheEmbeddedServer extends OnAServer {
        OnTheEmbeddedServer() {
            super(TestDatabase.embedded());
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = TestDatabase.CONFIGURED, matches = ".+")
    class OnTheConfiguredServer extends OnAServer {
        OnTheConfiguredServer() {
            super(TestDatabase.configured());
        }
    }

    abstract static class OnAServer extends LaneStoreContract {

        private final TestDatabase database;
        private final LaneStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoLaneStore(database.template());
        }

        @Override
        protected LaneStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
