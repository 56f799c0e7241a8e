package org.preuve.supplier.certificates.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.certificates.CitationStore;
import org.preuve.supplier.certificates.CitationStoreContract;
import org.preuve.supplier.neighbours.TestDatabase;

/** CitationStore on each server there is. */
class MongoCitationStoreTests {

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

    abstract static class OnAServer extends CitationStoreContract {

        private final TestDatabase database;
        private final CitationStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoCitationStore(database.template());
        }

        @Override
        protected CitationStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
