package org.preuve.supplier.signatures.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.signatures.NonceStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Used nonces, one document each, a few minutes' worth: inserted by id, and swept by time. */
@Component
class MongoNonceStore implements NonceStore {

    private final MongoOperations mongo;

    MongoNonceStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(NonceDocument.class).createIndex(new Index("until", Direction.ASC));
    }

    @Override
    public boolean add(VerificationMethod key, String nonce, Instant until) {
        try {
            mongo.insert(NonceDocument.of(key, nonce, until));
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    @Override
    public void forget(Instant before) {
        mongo.remove(query(where("until").lt(before)), NonceDocument.class);
    }
}
