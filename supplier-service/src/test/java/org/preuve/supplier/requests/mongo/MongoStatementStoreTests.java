package org.preuve.supplier.requests.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.requests.StatementStore;
import org.preuve.supplier.requests.StatementStoreContract;

/** StatementStore on each server there is. */
class MongoStatementStoreTests {

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

    abstract static class OnAServer extends StatementStoreContract {

        private final TestDatabase database;
        private final StatementStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoStatementStore(database.template());
        }

        @Override
        protected StatementStore store() {
            return store;
        }

        @Override
        protected boolean updatesAtomically() {
            return !database.isFerret();
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
