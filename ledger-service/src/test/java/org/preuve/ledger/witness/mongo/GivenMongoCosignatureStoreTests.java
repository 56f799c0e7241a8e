package org.preuve.ledger.witness.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.ledger.witness.CosignatureStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoCosignatureStoreTests extends CosignatureStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final CosignatureStore kept = new MongoCosignatureStore(mongo.database());

    @Override
    protected CosignatureStore kept() {
        return kept;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
