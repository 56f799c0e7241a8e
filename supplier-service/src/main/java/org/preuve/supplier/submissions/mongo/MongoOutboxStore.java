package org.preuve.supplier.submissions.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.documents.BulkInsert;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.submissions.OutboxStore;
import org.preuve.supplier.submissions.Refusal;
import org.preuve.supplier.submissions.Unsealed;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What is not sealed, a document each, gone once it is: so few that a server which scans them does no harm. */
class MongoOutboxStore implements OutboxStore {

    private static final String COLLECTION = "outbox";

    /** There while a record waits, and not once it was refused. */
    private static final String DUE = "due";

    private final MongoOperations mongo;
    private final BulkInsert inserts;

    MongoOutboxStore(MongoOperations mongo) {
        this.mongo = mongo;
        this.inserts = new BulkInsert(mongo, COLLECTION);
        mongo.indexOps(COLLECTION).createIndex(new Index(DUE, Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index("list", Direction.ASC).on("rank", Direction.DESC));
    }

    @Override
    public Set<RecordId> addAll(Collection<Unsealed> records) {
        return inserts.all(records.stream().map(UnsealedDocument::of).toList()).stream()
                .map(RecordId::parse)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Unsealed> findAll(Collection<RecordId> ids) {
        return find(query(in(ids)));
    }

    @Override
    public List<Unsealed> due(Instant now, int limit) {
        return find(query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(limit));
    }

    @Override
    public void lease(Collection<RecordId> ids, Instant until) {
        change(in(ids).and(DUE).exists(true), Update.update(DUE, until));
    }

    @Override
    public void postpone(Collection<RecordId> ids, Instant due) {
        change(in(ids).and(DUE).exists(true), Update.update(DUE, due).inc("attempts", 1));
    }

    @Override
    public void wake(Instant now) {
        change(where(DUE).exists(true), Update.update(DUE, now));
    }

    @Override
    public void refuse(RecordId id, Refusal why, Instant at) {
        Update refused = Update.update("refusedAt", at)
                .set("refusal", why.type().name())
                .set("detail", why.detail())
                .set("errors", why.errors())
                .unset("record")
                .unset(DUE);
        change(in(List.of(id)).and(DUE).exists(true), refused);
    }

    @Override
    public void forget(RecordId id) {
        mongo.remove(query(in(List.of(id)).and(DUE).exists(false)), COLLECTION);
    }

    @Override
    public void removeAll(Collection<RecordId> ids) {
        mongo.remove(query(in(ids)), COLLECTION);
    }

    @Override
    public Page<Unsealed> page(
            String list, boolean refused, Optional<SupplierId> supplier, Optional<String> below, int limit) {
        Query page = query(where("list").is(list).and(DUE).exists(!refused));
        supplier.ifPresent(id -> page.addCriteria(where("supplier").is(SubmissionDocument.id(id))));
        below.ifPresent(rank -> page.addCriteria(where("rank").lt(rank)));
        page.with(Sort.by(Direction.DESC, "rank")).limit(limit + 1);
        return Page.of(find(page), limit, Unsealed::rank);
    }

    @Override
    public Backlog backlog() {
        Query waiting = query(where(DUE).exists(true));
        Optional<Instant> oldest = find(query(where(DUE).exists(true))
                        .with(Sort.by("acceptedAt"))
                        .limit(1))
                .stream()
                .map(Unsealed::acceptedAt)
                .findFirst();
        return new Backlog(mongo.count(waiting, COLLECTION), oldest);
    }

    private List<Unsealed> find(Query query) {
        return mongo.find(query, UnsealedDocument.class, COLLECTION).stream()
                .map(UnsealedDocument::unsealed)
                .toList();
    }

    private void change(Criteria which, Update change) {
        mongo.updateMulti(query(which), change, COLLECTION);
    }

    private static Criteria in(Collection<RecordId> ids) {
        return where("_id").in(ids.stream().map(RecordId::value).toList());
    }
}
