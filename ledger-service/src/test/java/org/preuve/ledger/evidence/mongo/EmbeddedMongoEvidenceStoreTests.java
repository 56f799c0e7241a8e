package org.preuve.ledger.evidence.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.evidence.EvidenceStore;
import org.preuve.ledger.evidence.EvidenceStoreContract;

class EmbeddedMongoEvidenceStoreTests extends EvidenceStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
    private final EvidenceStore store = new MongoEvidenceStore(mongo.database());

    @Override
    protected EvidenceStore store() {
        return store;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
