package org.preuve.supplier.webhooks.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.supplier.documents.BulkInsert;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Delivery;
import org.preuve.supplier.webhooks.DeliveryState;
import org.preuve.supplier.webhooks.DeliveryStore;
import org.preuve.supplier.webhooks.EventId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Deliveries, a document each; of suppliers without a webhook there are none. */
@Component
class MongoDeliveryStore implements DeliveryStore {

    private static final String COLLECTION = "deliveries";

    private final MongoOperations mongo;
    private final BulkInsert inserts;

    MongoDeliveryStore(MongoOperations mongo) {
        this.mongo = mongo;
        this.inserts = new BulkInsert(mongo, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("supplier", Direction.ASC)
                        .on("state", Direction.ASC)
                        .on("rank", Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index("keptUntil", Direction.ASC));
    }

    @Override
    public void addAll(Collection<Delivery> deliveries) {
        inserts.all(deliveries.stream().map(DeliveryDocument::of).toList());
    }

    @Override
    public Optional<Delivery> find(EventId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), DeliveryDocument.class, COLLECTION))
                .map(DeliveryDocument::delivery);
    }

    @Override
    public List<Delivery> due(SupplierId supplier, Instant now, int limit) {
        return read(query(waiting(supplier).and("due").lte(now))
                .with(Sort.by("rank"))
                .limit(limit));
    }

    @Override
    public Optional<Instant> nextDue(SupplierId supplier) {
        return read(query(waiting(supplier)).with(Sort.by("due")).limit(1)).stream()
                .map(Delivery::standing)
                .map(standing -> ((Delivery.Waiting) standing).due())
                .findFirst();
    }

    @Override
    public void settle(Delivery next) {
        replace(next, where("state").is(DeliveryState.WAITING));
    }

    @Override
    public void revive(Delivery next) {
        replace(next, where("state").ne(DeliveryState.WAITING));
    }

    private void replace(Delivery next, Criteria unchanged) {
        mongo.replace(query(unchanged.and("_id").is(next.id().toString())), DeliveryDocument.of(next), COLLECTION);
    }

    @Override
    public void giveUp(SupplierId supplier, Instant since, String cause, Instant at) {
        bury(waiting(supplier).and("since").lte(since), cause, at);
    }

    @Override
    public long trim(SupplierId supplier, long most, String cause, Instant at) {
        long waiting = mongo.count(query(waiting(supplier)), COLLECTION);
        if (waiting <= most) {
            return waiting;
        }
        Query oldest = query(waiting(supplier)).with(Sort.by("rank")).limit(Math.toIntExact(waiting - most));
        List<String> ids = read(oldest).stream().map(one -> one.id().toString()).toList();
        bury(where("_id").in(ids).and("state").is(DeliveryState.WAITING), cause, at);
        return most;
    }

    private void bury(Criteria which, String cause, Instant at) {
        Instant keptUntil = Delivery.deadIsKeptUntil(at);
        Update buried = Update.update("state", DeliveryState.DEAD)
                .set("since", at)
                .set("cause", cause)
                .set("keptUntil", keptUntil)
                .unset("due");
        mongo.updateMulti(query(which), buried, COLLECTION);
    }

    @Override
    public Map<DeliveryState, Long> counts(SupplierId supplier) {
        return Arrays.stream(DeliveryState.values())
                .collect(Collectors.toMap(
                        Function.identity(), state -> mongo.count(query(standing(supplier, state)), COLLECTION)));
    }

    @Override
    public Page<Delivery> page(SupplierId supplier, Optional<DeliveryState> state, Optional<String> below, int limit) {
        Query page = query(where("supplier").is(WebhookDocument.id(supplier)));
        state.ifPresent(one -> page.addCriteria(where("state").is(one)));
        below.ifPresent(rank -> page.addCriteria(where("rank").lt(rank)));
        page.with(Sort.by(Direction.DESC, "rank")).limit(limit + 1);
        return Page.of(read(page), limit, Delivery::rank);
    }

    @Override
    public void forget(Instant now) {
        mongo.remove(query(where("keptUntil").lt(now)), COLLECTION);
    }

    private List<Delivery> read(Query query) {
        return mongo.find(query, DeliveryDocument.class, COLLECTION).stream()
                .map(DeliveryDocument::delivery)
                .toList();
    }

    private static Criteria waiting(SupplierId supplier) {
        return standing(supplier, DeliveryState.WAITING);
    }

    private static Criteria standing(SupplierId supplier, DeliveryState state) {
        return where("supplier").is(WebhookDocument.id(supplier)).and("state").is(state);
    }
}
