package org.preuve.reporting.life.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.life.ClaimIndex;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a key, with the ids of its claims. */
@Repository
class MongoClaimIndex implements ClaimIndex {

    private final MongoOperations mongo;

    MongoClaimIndex(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(ClaimId claim, Collection<Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        BulkOperations notes = mongo.bulkOps(BulkMode.UNORDERED, KeyDocument.class);
        keys.forEach(key ->
                notes.upsert(query(where("_id").is(key.value())), new Update().addToSet("claims", claim.toString())));
        notes.execute();
    }

    @Override
    public Set<ClaimId> under(Collection<Key> keys) {
        List<String> ids = keys.stream().map(Key::value).toList();
        Set<ClaimId> claims = new LinkedHashSet<>();
        if (!ids.isEmpty()) {
            mongo.find(query(where("_id").in(ids)), KeyDocument.class)
                    .forEach(document -> document.ids().forEach(claims::add));
        }
        return claims;
    }

    @Override
    public void forget(ClaimId claim, Collection<Key> keys) {
        keys.forEach(key -> mongo.updateFirst(
                query(where("_id").is(key.value())), new Update().pull("claims", claim.toString()), KeyDocument.class));
    }

    @Document("claimIndex")
    record KeyDocument(@Id String key, @Nullable List<String> claims) {

        Stream<ClaimId> ids() {
            return Objects.requireNonNullElse(claims, List.<String>of()).stream()
                    .map(ClaimId::parse)
                    .flatMap(Optional::stream);
        }
    }
}
