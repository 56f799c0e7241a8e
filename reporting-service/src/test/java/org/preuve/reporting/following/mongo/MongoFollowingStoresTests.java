package org.preuve.reporting.following.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preuve.reporting.following.FollowedPosition;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.FollowingStoresContract;
import org.preuve.reporting.following.PositionStore;
import org.preuve.reporting.neighbours.TestDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

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
                new MongoAmountStore(template),
                new MongoAbsenceStore(template),
                (records, parties) -> {});
    }

    @Override
    protected FollowerStores stores() {
        return stores;
    }

    @Test
    void whatAnOlderVersionWroteIsOutdated() {
        PositionStore positions = stores.positions();
        assertThat(positions.isOutdated()).isFalse();
        positions.replace(positions.load(), FollowedPosition.start());
        assertThat(positions.isOutdated()).isFalse();
        database.template().updateFirst(new Query(), new Update().set("model", 2), "position");
        assertThat(positions.isOutdated()).isTrue();
    }

    @AfterEach
    void close() {
        database.close();
    }
}
