package org.preuve.reporting.claims.mongo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes the indexes of the lists; single claims and a product's claims are read by id. */
@Component
class ClaimIndexes {

    private final MongoOperations mongo;

    ClaimIndexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        mongo.indexOps(ClaimDocument.class)
                .createIndex(new Index("state", Sort.Direction.ASC).on("publishedAt", Sort.Direction.DESC));
        mongo.indexOps(ClaimDocument.class)
                .createIndex(new Index("state", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }
}
