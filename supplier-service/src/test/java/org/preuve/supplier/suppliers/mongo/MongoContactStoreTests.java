package org.preuve.supplier.suppliers.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.suppliers.ContactStore;
import org.preuve.supplier.suppliers.ContactStoreContract;

/** ContactStore on each server there is. */
class MongoContactStoreTests {

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

    abstract static class OnAServer extends ContactStoreContract {

        private final TestDatabase database;
        private final ContactStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoContactStore(database.template());
        }

        @Override
        protected ContactStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
