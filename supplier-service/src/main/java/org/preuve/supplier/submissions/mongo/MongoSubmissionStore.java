package org.preuve.supplier.submissions.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.documents.BulkInsert;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.submissions.Submission;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** The submissions of one kind, in a collection of their own, listed by their index in the log. */
class MongoSubmissionStore implements SubmissionStore {

    private final MongoOperations mongo;
    private final String collection;
    private final BulkInsert inserts;

    MongoSubmissionStore(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
        this.inserts = new BulkInsert(mongo, collection);
        mongo.indexOps(collection).createIndex(new Index("index", Direction.DESC).unique());
        mongo.indexOps(collection).createIndex(new Index("supplier", Direction.ASC).on("index", Direction.DESC));
    }

    @Override
    public String name() {
        return collection;
    }

    @Override
    public void addAll(Collection<Submission> submissions) {
        inserts.all(submissions.stream().map(SubmissionDocument::of).toList());
    }

    @Override
    public List<Submission> findAll(Collection<RecordId> ids) {
        List<String> names = ids.stream().map(RecordId::value).toList();
        return mongo.find(query(where("_id").in(names)), SubmissionDocument.class, collection).stream()
                .map(SubmissionDocument::submission)
                .toList();
    }

    @Override
    public Page<Submission> page(Optional<SupplierId> supplier, Optional<Long> below, int limit) {
        Query page = new Query();
        supplier.ifPresent(id -> page.addCriteria(where("supplier").is(SubmissionDocument.id(id))));
        below.ifPresent(index -> page.addCriteria(where("index").lt(index)));
        page.with(Sort.by(Direction.DESC, "index")).limit(limit + 1);
        List<Submission> read = mongo.find(page, SubmissionDocument.class, collection).stream()
                .map(SubmissionDocument::submission)
                .toList();
        return Page.of(
                read, limit, submission -> Long.toString(submission.seal().index()));
    }
}
