package org.preuve.supplier.requests.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.documents.BulkInsert;
import org.preuve.supplier.requests.Ending;
import org.preuve.supplier.requests.Filing;
import org.preuve.supplier.requests.Statement;
import org.preuve.supplier.requests.StatementStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * What records state, in three collections that are read by id alone: one for records, one for what is found together, one
 * for records that stand no more.
 */
@Component
class MongoStatementStore implements StatementStore {

    /** Two who begin one filing at once: one is refused, and finds it there the next time. */
    private static final int MOST_TURNS = 10;

    private static final int MOST_HELD = 4 * MOST_FILED;
    private static final String RECORDS = "records";

    private final MongoOperations mongo;
    private final BulkInsert statements;
    private final BulkInsert endings;

    MongoStatementStore(MongoOperations mongo) {
        this.mongo = mongo;
        this.statements = new BulkInsert(mongo, mongo.getCollectionName(StatementDocument.class));
        this.endings = new BulkInsert(mongo, mongo.getCollectionName(EndingDocument.class));
    }

    /** Filed after they are kept: what is filed can be read. A crash in between is mended when this is called again. */
    @Override
    public void addAll(Collection<Statement> added) {
        if (added.isEmpty()) {
            return;
        }
        statements.all(added.stream().map(StatementDocument::of).toList());
        Map<String, List<String>> filed = new LinkedHashMap<>();
        added.forEach(one -> filed.computeIfAbsent(one.filing().value(), first -> new ArrayList<>())
                .add(one.id().value()));
        file(filed, MOST_TURNS);
        find(filed.keySet(), FilingDocument.class).forEach(this::cut);
    }

    /** In one round trip. The server adds each to its filing, so nobody overwrites another. */
    private void file(Map<String, List<String>> filed, int turns) {
        BulkOperations filings = mongo.bulkOps(BulkMode.UNORDERED, FilingDocument.class);
        filed.forEach((id, records) -> filings.upsert(
                query(where("_id").is(id)), new Update().addToSet(RECORDS).each(records.toArray())));
        try {
            filings.execute();
        } catch (DuplicateKeyException | BulkOperationException begunAtOnce) {
            if (turns == 1) {
                throw begunAtOnce;
            }
            file(filed, turns - 1);
        }
    }

    /** A document holds some more than are found, so that it is not cut each time. */
    private void cut(FilingDocument filing) {
        if (filing.records().size() > MOST_HELD) {
            Object[] oldest = filing.records()
                    .subList(0, filing.records().size() - MOST_FILED)
                    .toArray();
            mongo.updateFirst(
                    query(where("_id").is(filing.id())), new Update().pullAll(RECORDS, oldest), FilingDocument.class);
        }
    }

    @Override
    public List<Statement> findAll(Collection<RecordId> ids) {
        return find(values(ids), StatementDocument.class).stream()
                .map(StatementDocument::statement)
                .toList();
    }

    @Override
    public List<RecordId> filed(Collection<Filing> filings) {
        return find(filings.stream().map(Filing::value).toList(), FilingDocument.class).stream()
                .flatMap(filing -> filing.last().stream())
                .map(RecordId::parse)
                .toList();
    }

    @Override
    public void endAll(Collection<Ending> ended) {
        if (!ended.isEmpty()) {
            endings.all(ended.stream().map(EndingDocument::of).toList());
        }
    }

    @Override
    public void forget(Collection<RecordId> records) {
        mongo.remove(query(where("_id").in(values(records))), StatementDocument.class);
    }

    @Override
    public Map<RecordId, Ending> endings(Collection<RecordId> ids) {
        return find(values(ids), EndingDocument.class).stream()
                .map(EndingDocument::ending)
                .collect(Collectors.toMap(Ending::record, Function.identity()));
    }

    private <T> List<T> find(Collection<String> ids, Class<T> type) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), type);
    }

    private static List<String> values(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::value).toList();
    }
}
