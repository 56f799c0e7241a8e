package org.preuve.supplier.webhooks.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Lane;
import org.preuve.supplier.webhooks.LaneStore;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Lanes, one document for each supplier that was ever told anything: few. A lease is one conditional update. */
@Component
class MongoLaneStore implements LaneStore {

    private static final String WANTS_AT = "wantsAt";
    private static final String LEASED_UNTIL = "leasedUntil";
    private static final String PAUSED_UNTIL = "pausedUntil";

    private final MongoOperations mongo;

    MongoLaneStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public long wake(SupplierId supplier, long more, Instant now) {
        Update woken = new Update()
                .min(WANTS_AT, now)
                .inc("waiting", more)
                .setOnInsert(LEASED_UNTIL, Instant.EPOCH)
                .setOnInsert(PAUSED_UNTIL, Instant.EPOCH)
                .setOnInsert("failures", 0);
        mongo.upsert(query(id(supplier)), woken, LaneDocument.class);
        return find(supplier).map(LaneDocument::waiting).orElse(0L);
    }

    @Override
    public void hurry(SupplierId supplier, Instant now) {
        Update hurried =
                new Update().min(WANTS_AT, now).set(PAUSED_UNTIL, Instant.EPOCH).set("failures", 0);
        mongo.updateFirst(query(id(supplier)), hurried, LaneDocument.class);
    }

    @Override
    public void wakeAll(Instant now) {
        mongo.updateMulti(new Query(), new Update().min(WANTS_AT, now), LaneDocument.class);
    }

    @Override
    public List<Lane> open(Instant now, int limit) {
        Query open = query(where(WANTS_AT)
                .lte(now)
                .and(LEASED_UNTIL)
                .lte(now)
                .and(PAUSED_UNTIL)
                .lte(now));
        return mongo.find(open.with(Sort.by(WANTS_AT)).limit(limit), LaneDocument.class).stream()
                .map(LaneDocument::lane)
                .toList();
    }

    @Override
    public Optional<Lane> lease(Lane read, Instant until) {
        Query unchanged = query(leased(read));
        Update leased = Update.update(LEASED_UNTIL, until).set(WANTS_AT, until);
        boolean isOurs =
                mongo.updateFirst(unchanged, leased, LaneDocument.class).getModifiedCount() == 1;
        return isOurs ? Optional.of(new Lane(read.supplier(), until, read.failures())) : Optional.empty();
    }

    @Override
    public void release(Lane leased, Turn turn, Optional<Instant> next) {
        Update wanted = next.map(at -> Update.update(WANTS_AT, at)).orElseGet(() -> new Update().unset(WANTS_AT));
        Criteria nothingWasTold = leased(leased).and(WANTS_AT).is(leased.leasedUntil());
        mongo.updateFirst(query(nothingWasTold), wanted, LaneDocument.class);
        Update released = Update.update(LEASED_UNTIL, Instant.EPOCH)
                .set(PAUSED_UNTIL, turn.pausedUntil())
                .set("failures", turn.failures())
                .inc("waiting", -turn.settled());
        turn.last().ifPresent(attempt -> released.set("last", attempt));
        mongo.updateFirst(query(leased(leased)), released, LaneDocument.class);
    }

    @Override
    public void counted(SupplierId supplier, long waiting) {
        mongo.updateFirst(query(id(supplier)), Update.update("waiting", waiting), LaneDocument.class);
    }

    @Override
    public Optional<Attempt> last(SupplierId supplier) {
        return find(supplier).flatMap(lane -> Optional.ofNullable(lane.last()));
    }

    private Optional<LaneDocument> find(SupplierId supplier) {
        return Optional.ofNullable(mongo.findById(WebhookDocument.id(supplier), LaneDocument.class));
    }

    private static Criteria id(SupplierId supplier) {
        return where("_id").is(WebhookDocument.id(supplier));
    }

    private static Criteria leased(Lane lane) {
        return id(lane.supplier()).and(LEASED_UNTIL).is(lane.leasedUntil());
    }
}
