package org.preuve.supplier.requests.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.requests.RequestStore;
import org.preuve.supplier.requests.RequestStoreContract;

/** RequestStore on each server there is. */
class MongoRequestStoreTests {

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

    abstract static class OnAServer extends RequestStoreContract {

        private final TestDatabase database;
        private final RequestStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoRequestStore(database.template());
        }

        @Override
        protected RequestStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
