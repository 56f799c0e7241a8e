package org.preuve.reporting.claims.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.products.Gtin;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Claims by id, and beside them one document a product that lists its claims, so that a product page is read by ids alone. The list is written before the
 * claim is published and may name claims that are not: readers look at the claims' own state.
 */
@Repository
class MongoClaimStore implements ClaimStore {

    private static final List<String> PUBLIC =
            Arrays.stream(PublicState.values()).map(PublicState::word).toList();

    private final MongoOperations mongo;

    MongoClaimStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), ClaimDocument.class))
                .map(ClaimDocument::claim);
    }

    @Override
    public List<Claim> findAll(Collection<ClaimId> ids) {
        return found(query(
                where("_id").in(ids.stream().map(ClaimId::toString).distinct().toList())));
    }

    @Override
    public boolean create(Claim claim) {
        try {
            mongo.insert(ClaimDocument.of(claim));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(Claim read, Claim next) {
        if (next.state() instanceof Published && read.shown().isEmpty()) {
            next.content().product().ifPresent(product -> list(next.id(), product));
        }
        Query unchanged =
                query(where("_id").is(read.id().toString()).and("version").is(read.version()));
        return mongo.replace(unchanged, ClaimDocument.of(next)).getMatchedCount() == 1;
    }

    private void list(ClaimId id, Gtin product) {
        mongo.upsert(
                query(where("_id").is(product.digits())),
                new Update().addToSet("claims", id.toString()),
                ProductDocument.class);
    }

    @Override
    public List<Claim> list(Optional<String> state, Optional<ClaimId> after, int limit) {
        Query page = new Query().with(Sort.by("_id")).limit(limit);
        after.ifPresent(id -> page.addCriteria(where("_id").gt(id.toString())));
        state.ifPresent(word -> page.addCriteria(where("state").is(word)));
        return found(page);
    }

    @Override
    public List<Claim> publishedAbout(Gtin product) {
        ProductDocument document = mongo.findById(product.digits(), ProductDocument.class);
        if (document == null || document.claims() == null) {
            return List.of();
        }
        return found(query(where("_id").in(document.claims()))).stream()
                .filter(claim -> claim.shown().isPresent())
                .filter(claim -> claim.content().product().equals(Optional.of(product)))
                .sorted(LIVE_FIRST)
                .toList();
    }

    @Override
    public List<Claim> newestPublished(int limit) {
        Sort newest = Sort.by(Sort.Order.desc("publishedAt"), Sort.Order.asc("_id"));
        return found(query(where("state").in(PUBLIC)).with(newest).limit(limit)).stream()
                .sorted(LIVE_FIRST)
                .toList();
    }

    private List<Claim> found(Query query) {
        return mongo.find(query, ClaimDocument.class).stream()
                .map(ClaimDocument::claim)
                .toList();
    }

    @Document("products")
    record ProductDocument(@Id String gtin, @Nullable List<String> claims) {}
}
