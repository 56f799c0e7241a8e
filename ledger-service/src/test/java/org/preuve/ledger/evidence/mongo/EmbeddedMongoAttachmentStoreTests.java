package org.preuve.ledger.evidence.mongo;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.evidence.AttachmentStore;
import org.preuve.ledger.evidence.AttachmentStoreContract;

class EmbeddedMongoAttachmentStoreTests extends AttachmentStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
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
