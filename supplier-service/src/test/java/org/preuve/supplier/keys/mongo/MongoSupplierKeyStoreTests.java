package org.preuve.supplier.keys.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.keys.SupplierKeyStoreContract;
import org.preuve.supplier.neighbours.TestDatabase;

/** SupplierKeyStore on each server there is. */
class MongoSupplierKeyStoreTests {

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

    abstract static class OnAServer extends SupplierKeyStoreContract {

        private final TestDatabase database;
        private final SupplierKeyStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoSupplierKeyStore(database.template());
        }

        @Override
        protected SupplierKeyStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
