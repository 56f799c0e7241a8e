package org.preuve.ledger.log.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.log.RecordStore;
import org.preuve.ledger.log.RecordStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoRecordStoreTests extends RecordStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final RecordStore records = MongoLogStores.in(mongo.database()).records();

    @Override
    protected RecordStore records() {
        return records;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
