package org.preuve.ledger.timestamp.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.timestamp.StampStore;
import org.preuve.ledger.timestamp.StampStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoStampStoreTests extends StampStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final StampStore stamps = new MongoStampStore(mongo.database());

    @Override
    protected StampStore stamps() {
        return stamps;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
