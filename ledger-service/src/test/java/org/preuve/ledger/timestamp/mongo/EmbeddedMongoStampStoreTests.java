package org.preuve.ledger.timestamp.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.timestamp.StampStore;
import org.preuve.ledger.timestamp.StampStoreContract;

class EmbeddedMongoStampStoreTests extends StampStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
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
