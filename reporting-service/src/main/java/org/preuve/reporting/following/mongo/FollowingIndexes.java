package org.preuve.reporting.following.mongo;

import org.preuve.reporting.following.mongo.MongoAuthorKeyStore.KeyDocument;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes the index by which the keys of an identity are found; everything else is read by id. */
@Component
class FollowingIndexes {

    private final MongoOperations mongo;

    FollowingIndexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        mongo.indexOps(KeyDocument.class).createIndex(new Index("did", Sort.Direction.ASC));
    }
}
