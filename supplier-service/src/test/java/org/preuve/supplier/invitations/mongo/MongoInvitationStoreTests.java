package org.preuve.supplier.invitations.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.invitations.InvitationStore;
import org.preuve.supplier.invitations.InvitationStoreContract;
import org.preuve.supplier.neighbours.TestDatabase;

/** InvitationStore on each server there is. */
class MongoInvitationStoreTests {

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

    abstract static class OnAServer extends InvitationStoreContract {

        private final TestDatabase database;
        private final InvitationStore store;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.store = new MongoInvitationStore(database.template());
        }

        @Override
        protected InvitationStore store() {
            return store;
        }

        @Override
        protected boolean replacesAtomically() {
            return !database.isFerret();
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
