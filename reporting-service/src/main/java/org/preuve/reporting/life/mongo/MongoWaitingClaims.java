package org.preuve.reporting.life.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.life.WaitingClaims;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document a mark, and a collection an errand. What waits is read as it lies: it is little, or all of it has to be done. */
@Repository
class MongoWaitingClaims implements WaitingClaims {

    private final MongoOperations mongo;

    MongoWaitingClaims(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void mark(Errand errand, Collection<ClaimId> claims, long version) {
        if (claims.isEmpty()) {
            return;
        }
        List<MarkDocument> marks = claims.stream()
                .map(claim -> new MarkDocument(UUID.randomUUID().toString(), claim.toString(), version))
                .toList();
        mongo.bulkOps(BulkMode.UNORDERED, MarkDocument.class, collection(errand))
                .insert(marks)
                .execute();
    }

    @Override
    public List<Mark> some(Errand errand, int limit) {
        return mongo.find(new Query().limit(limit), MarkDocument.class, collection(errand)).stream()
                .map(mark -> new Mark(ClaimId.parse(mark.claim()).orElseThrow(), mark.version(), mark.id()))
                .toList();
    }

    @Override
    public void done(Errand errand, Collection<Mark> marks) {
        List<String> ids = marks.stream().map(Mark::value).toList();
        mongo.remove(query(where("_id").in(ids)), MarkDocument.class, collection(errand));
    }

    private static String collection(Errand errand) {
        return switch (errand) {
            case DECIDE -> "claimsToDecide";
            case FOLLOW_UP -> "claimsToFollowUp";
        };
    }

    record MarkDocument(@Id String id, String claim, long version) {}
}
