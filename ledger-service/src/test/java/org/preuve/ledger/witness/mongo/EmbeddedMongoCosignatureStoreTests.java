package org.preuve.ledger.witness.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.ledger.witness.CosignatureStoreContract;

class EmbeddedMongoCosignatureStoreTests extends CosignatureStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
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
