package org.preuve.ledger.log.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.log.RecordStore;
import org.preuve.ledger.log.RecordStoreContract;

class EmbeddedMongoRecordStoreTests extends RecordStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
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
