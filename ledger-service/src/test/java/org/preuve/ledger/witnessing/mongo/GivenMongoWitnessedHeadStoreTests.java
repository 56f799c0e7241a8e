package org.preuve.ledger.witnessing.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.witnessing.WitnessedHeadStore;
import org.preuve.ledger.witnessing.WitnessedHeadStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoWitnessedHeadStoreTests extends WitnessedHeadStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final WitnessedHeadStore heads = new MongoWitnessedHeadStore(mongo.database());

    @Override
    protected WitnessedHeadStore heads() {
        return heads;
    }

    @Override
    protected boolean replacesAtomically() {
        return mongo.replacesAtomically();
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
