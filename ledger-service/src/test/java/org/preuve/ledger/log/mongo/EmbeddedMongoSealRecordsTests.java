package org.preuve.ledger.log.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.SealRecordsContract;

class EmbeddedMongoSealRecordsTests extends SealRecordsContract {

    private final TestMongo mongo = TestMongo.embedded();
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
