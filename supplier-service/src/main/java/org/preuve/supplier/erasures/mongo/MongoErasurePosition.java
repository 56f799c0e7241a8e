package org.preuve.supplier.erasures.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.preuve.supplier.erasures.ErasurePosition;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document. */
@Component
class MongoErasurePosition implements ErasurePosition {

    private static final String COLLECTION = "positions";
    private static final String ID = "erasures";
    private static final String NEXT = "next";

    private final MongoOperations mongo;

    MongoErasurePosition(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public long next() {
        Document kept = mongo.findById(ID, Document.class, COLLECTION);
        return kept == null ? 0 : kept.get(NEXT, Number.class).longValue();
    }

    @Override
    public void reached(long next) {
        mongo.upsert(query(where("_id").is(ID)), new Update().max(NEXT, next), COLLECTION);
    }
}
