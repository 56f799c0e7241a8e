package org.preuve.ledger.log.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.SealRecordsContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoSealRecordsTests extends SealRecordsContract {

    private final TestMongo mongo = TestMongo.given();
    private final LogStores stores = MongoLogStores.in(mongo.database());

    @Override
    protected LogStores stores() {
        return stores;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
