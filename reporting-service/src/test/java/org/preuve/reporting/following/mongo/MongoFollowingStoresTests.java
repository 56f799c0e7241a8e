package org.preuve.reporting.following.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.FollowingStoresContract;
import org.preuve.reporting.neighbours.TestDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;

/** On the wire protocol, in memory. */
class MongoFollowingStoresTests extends FollowingStoresContract {

    private final TestDatabase database = TestDatabase.inMemory();
    private final FollowerStores stores = on(database.template());

    static FollowerStores on(MongoTemplate template) {
        return new FollowerStores(
                new MongoPositionStore(template),
                new MongoLeafStore(template),
                new MongoAuthorKeyStore(template),
                new MongoRecordStore(template),
                new MongoProgressStore(template),
                new MongoCertificateStore(template),
                new MongoCompositionStore(template),
                new MongoRecognitionStore(template),
                new MongoAbsenceStore(template));
    }

    @Override
    protected FollowerStores stores() {
        return stores;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
