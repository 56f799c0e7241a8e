package org.preuve.supplier.webhooks.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.webhooks.WebhookStore;
import org.preuve.supplier.webhooks.WebhookStoreContract;

/** WebhookStore on each server there is. */
class MongoWebhookStoreTests {

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

    abstract static class OnAServer extends WebhookStoreContract {

        private final TestDatabase database;
        private final WebhookStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoWebhookStore(database.template());
        }

        @Override
        protected WebhookStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
