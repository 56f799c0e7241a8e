package org.preuve.supplier.signatures.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.signatures.NonceStore;
import org.preuve.supplier.signatures.NonceStoreContract;

/** NonceStore on each server there is. */
class MongoNonceStoreTests {

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

    abstract static class OnAServer extends NonceStoreContract {

        private final TestDatabase database;
        private final NonceStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoNonceStore(database.template());
        }

        @Override
        protected NonceStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
