package org.preuve.ledger.audit.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.audit.AuditStateStore;
import org.preuve.ledger.audit.AuditStateStoreContract;

class EmbeddedMongoAuditStateStoreTests extends AuditStateStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
    private final AuditStateStore states = new MongoAuditStateStore(mongo.database());

    @Override
    protected AuditStateStore states() {
        return states;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
