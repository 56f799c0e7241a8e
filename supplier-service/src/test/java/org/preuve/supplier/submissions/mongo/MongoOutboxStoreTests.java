package org.preuve.supplier.submissions.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.submissions.OutboxStore;
import org.preuve.supplier.submissions.OutboxStoreContract;

/** OutboxStore on each server there is. */
class MongoOutboxStoreTests {

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

    abstract static class OnAServer extends OutboxStoreContract {

        private final TestDatabase database;
        private final OutboxStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoOutboxStore(database.template());
        }

        @Override
        protected OutboxStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
