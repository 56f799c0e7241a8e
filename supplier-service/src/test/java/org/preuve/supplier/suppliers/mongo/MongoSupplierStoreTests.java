package org.preuve.supplier.suppliers.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.suppliers.SupplierStore;
import org.preuve.supplier.suppliers.SupplierStoreContract;

/** SupplierStore on each server there is. */
class MongoSupplierStoreTests {

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

    abstract static class OnAServer extends SupplierStoreContract {

        private final TestDatabase database;
        private final SupplierStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoSupplierStore(database.template());
        }

        @Override
        protected SupplierStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
