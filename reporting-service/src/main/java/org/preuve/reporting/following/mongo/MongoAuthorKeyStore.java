package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.reporting.following.AuthorKeyStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document a key, by the name that signatures give it. */
@Repository
class MongoAuthorKeyStore implements AuthorKeyStore {

    private final MongoOperations mongo;

    MongoAuthorKeyStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Collection<AuthorKey> keys) {
        for (AuthorKey key : keys) {
            try {
                mongo.insert(new KeyDocument(
                        key.method().value(),
                        key.method().did().value(),
                        key.key().multibase()));
            } catch (DuplicateKeyException known) {
                // Pinned is pinned: the first key under this name stays.
            }
        }
    }

    @Override
    public Optional<VerificationKey> find(VerificationMethod method) {
        return Optional.ofNullable(mongo.findById(method.value(), KeyDocument.class))
                .map(document -> VerificationKey.ofMultibase(document.multibase()));
    }

    @Override
    public boolean knows(Did did) {
        return mongo.exists(query(where("did").is(did.value())), KeyDocument.class);
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), KeyDocument.class);
    }

    @Document("authorKeys")
    record KeyDocument(@Id String method, String did, String multibase) {}
}
