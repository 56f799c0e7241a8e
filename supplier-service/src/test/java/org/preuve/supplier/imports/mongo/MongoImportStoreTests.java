package org.preuve.supplier.imports.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.imports.ImportStore;
import org.preuve.supplier.imports.ImportStoreContract;
import org.preuve.supplier.neighbours.TestDatabase;

/** ImportStore on each server there is. */
class MongoImportStoreTests {

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

    abstract static class OnAServer extends ImportStoreContract {

        private final TestDatabase database;
        private final ImportStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoImportStore(database.template());
        }

        @Override
        protected ImportStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
