package org.preuve.ledger.evidence.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.evidence.EvidenceStore;
import org.preuve.ledger.evidence.EvidenceStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoEvidenceStoreTests extends EvidenceStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final EvidenceStore store = new MongoEvidenceStore(mongo.database());

    @Override
    protected EvidenceStore store() {
        return store;
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
