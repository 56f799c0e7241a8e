package org.preuve.ledger.witnessing.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.witnessing.WitnessedHeadStore;
import org.preuve.ledger.witnessing.WitnessedHeadStoreContract;

class EmbeddedMongoWitnessedHeadStoreTests extends WitnessedHeadStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
    private final WitnessedHeadStore heads = new MongoWitnessedHeadStore(mongo.database());

    @Override
    protected WitnessedHeadStore heads() {
        return heads;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
