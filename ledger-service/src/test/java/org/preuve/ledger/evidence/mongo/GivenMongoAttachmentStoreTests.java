package org.preuve.ledger.evidence.mongo;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.evidence.AttachmentStore;
import org.preuve.ledger.evidence.AttachmentStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoAttachmentStoreTests extends AttachmentStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final AttachmentStore files = new MongoAttachmentStore(mongo.database(), Clock.systemUTC());

    @Override
    protected AttachmentStore files() {
        return files;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
