package org.preuve.ledger.changes.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.changes.ChangeStore;
import org.preuve.ledger.changes.ChangeStoreContract;

class EmbeddedMongoChangeStoreTests extends ChangeStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
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
