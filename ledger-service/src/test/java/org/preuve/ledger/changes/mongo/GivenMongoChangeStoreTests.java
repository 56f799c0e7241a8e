package org.preuve.ledger.changes.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.changes.ChangeStore;
import org.preuve.ledger.changes.ChangeStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoChangeStoreTests extends ChangeStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final ChangeStore store = new MongoChangeStore(mongo.database());

    @Override
    protected ChangeStore store() {
        return store;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
