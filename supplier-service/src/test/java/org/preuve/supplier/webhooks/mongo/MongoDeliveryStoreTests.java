package org.preuve.supplier.webhooks.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.webhooks.DeliveryStore;
import org.preuve.supplier.webhooks.DeliveryStoreContract;

/** DeliveryStore on each server there is. */
class MongoDeliveryStoreTests {

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

    abstract static class OnAServer extends DeliveryStoreContract {

        private final TestDatabase database;
        private final DeliveryStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoDeliveryStore(database.template());
        }

        @Override
        protected DeliveryStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
