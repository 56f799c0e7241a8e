package org.preuve.ledger.audit.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.audit.AuditStateStore;
import org.preuve.ledger.audit.AuditStateStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoAuditStateStoreTests extends AuditStateStoreContract {

    private final TestMongo mongo = TestMongo.given();
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
