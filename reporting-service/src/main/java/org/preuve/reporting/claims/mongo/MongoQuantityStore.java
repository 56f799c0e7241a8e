package org.preuve.reporting.claims.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.QuantityStore;
import org.preuve.reporting.rules.Days;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a quantity with all its uses, and one a claim with the keys of its quantities; both are read by id. */
@Repository
class MongoQuantityStore implements QuantityStore {

    private final MongoOperations mongo;

    MongoQuantityStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, Held> of(Collection<String> keys) {
        Map<String, Held> held = new HashMap<>();
        keys.forEach(key -> held.put(key, Held.NOTHING));
        if (!keys.isEmpty()) {
            mongo.find(query(where("_id").in(keys)), QuantityDocument.class)
                    .forEach(found -> held.put(found.id(), found.held()));
        }
        return held;
    }

    @Override
    public boolean replace(String key, Held read, List<Use> next) {
        QuantityDocument document = new QuantityDocument(
                key, read.version() + 1, next.stream().map(UseDocument::of).toList());
        if (read.version() == 0) {
            try {
                mongo.insert(document);
                return true;
            } catch (DuplicateKeyException another) {
                return false;
            }
        }
        return mongo.replace(query(where("_id").is(key).and("version").is(read.version())), document)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void note(ClaimId claim, Collection<String> keys) {
        mongo.upsert(
                query(where("_id").is(claim.toString())),
                new Update().addToSet("keys").each(keys.toArray()),
                ClaimQuantitiesDocument.class);
    }

    @Override
    public Collection<String> noted(ClaimId claim) {
        ClaimQuantitiesDocument found = mongo.findById(claim.toString(), ClaimQuantitiesDocument.class);
        return found == null || found.keys() == null ? List.of() : found.keys();
    }

    @Document("quantities")
    record QuantityDocument(@Id String id, long version, List<UseDocument> uses) {

        Held held() {
            return new Held(version, uses.stream().map(UseDocument::use).toList());
        }
    }

    @Document("claimQuantities")
    record ClaimQuantitiesDocument(
            @Id String claim, @Nullable List<String> keys) {}

    record UseDocument(
            String claim,
            String record,
            String share,
            @Nullable String start,
            @Nullable String end,
            Instant at) {

        static UseDocument of(Use use) {
            return new UseDocument(
                    use.claim().toString(),
                    use.record().value(),
                    use.share().toString(),
                    use.days().map(days -> days.start().toString()).orElse(null),
                    use.days().map(days -> days.end().toString()).orElse(null),
                    use.at());
        }

        Use use() {
            Optional<Days> days = start == null || end == null
                    ? Optional.empty()
                    : Optional.of(new Days(LocalDate.parse(start), LocalDate.parse(end)));
            return new Use(ClaimId.parse(claim).orElseThrow(), RecordId.parse(record), new BigDecimal(share), days, at);
        }
    }
}
