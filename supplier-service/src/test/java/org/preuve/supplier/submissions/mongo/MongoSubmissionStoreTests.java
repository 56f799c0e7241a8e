package org.preuve.supplier.submissions.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.submissions.SubmissionStoreContract;

/** SubmissionStore on each server there is. */
class MongoSubmissionStoreTests {

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

    abstract static class OnAServer extends SubmissionStoreContract {

        private final TestDatabase database;
        private final SubmissionStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoSubmissionStore(database.template(), "attestations");
        }

        @Override
        protected SubmissionStore store() {
            return store;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
