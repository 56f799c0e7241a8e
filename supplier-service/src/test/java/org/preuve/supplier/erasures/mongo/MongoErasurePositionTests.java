package org.preuve.supplier.erasures.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.supplier.erasures.ErasurePosition;
import org.preuve.supplier.erasures.ErasurePositionContract;
import org.preuve.supplier.neighbours.TestDatabase;

/** ErasurePosition on each server there is. */
class MongoErasurePositionTests {

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

    abstract static class OnAServer extends ErasurePositionContract {

        private final TestDatabase database;
        private final ErasurePosition position;

        OnAServer(TestDatabase database) {
            this.database = database;
            this.position = new MongoErasurePosition(database.template());
        }

        @Override
        protected ErasurePosition position() {
            return position;
        }

        @AfterEach
        void dropDatabase() {
            database.close();
        }
    }
}
