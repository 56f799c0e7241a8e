package org.preuve.supplier.requests.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Ending;
import org.preuve.supplier.requests.Filing;
import org.preuve.supplier.requests.Statement;
import org.preuve.supplier.requests.StatementStore;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What records state, in three collections that are read by id alone: one for records, one for what is found together, one
 * for records that stand no more.
 */
@Component
class MongoStatementStore implements StatementStore {

    /** Two who file under one id at once take turns; that others come first so often does not happen. */
    private static final int MOST_TURNS = 10;

    private final MongoOperations mongo;
    private final Additions additions;

    MongoStatementStore(MongoOperations mongo) {
        this.mongo = mongo;
        this.additions = new Additions(mongo);
    }

    /** Filed after they are kept: what is filed can be read. A crash in between is mended when this is called again. */
    @Override
    public void addAll(Collection<Statement> statements) {
        additions.addAll(statements.stream().map(StatementDocument::of).toList(), StatementDocument.class);
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        statements.forEach(one -> wanted.computeIfAbsent(one.filing().value(), first -> new ArrayList<>())
                .add(one.id().value()));
        for (int turn = 0; turn < MOST_TURNS && !wanted.isEmpty(); turn++) {
            wanted.keySet().retainAll(file(wanted));
        }
        if (!wanted.isEmpty()) {
            throw new ConcurrencyFailureException("others file at the same places all the time: " + wanted.keySet());
        }
    }

    /** The filings where somebody else was faster. */
    private Set<String> file(Map<String, List<String>> wanted) {
        List<FilingDocument> there = find(wanted.keySet(), FilingDocument.class);
        Map<String, List<String>> absent = new LinkedHashMap<>(wanted);
        there.forEach(one -> absent.remove(one.id()));
        Set<String> lost = new HashSet<>(additions.addAll(
                absent.entrySet().stream()
                        .map(one -> new FilingDocument(one.getKey(), last(one.getValue()), 0))
                        .toList(),
                FilingDocument.class));
        there.stream()
                .filter(before -> !isReplaced(before, wanted.getOrDefault(before.id(), List.of())))
                .forEach(before -> lost.add(before.id()));
        return lost;
    }

    private boolean isReplaced(FilingDocument before, List<String> more) {
        if (before.records().containsAll(more)) {
            return true;
        }
        Set<String> records = new LinkedHashSet<>(before.records());
        records.addAll(more);
        Query unchanged = query(where("_id").is(before.id()).and("revision").is(before.revision()));
        FilingDocument next = new FilingDocument(before.id(), last(List.copyOf(records)), before.revision() + 1);
        return mongo.replace(unchanged, next).getMatchedCount() == 1;
    }

    private static List<String> last(List<String> records) {
        return records.subList(Math.max(0, records.size() - MOST_FILED), records.size());
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
                .flatMap(filing -> filing.records().stream())
                .map(RecordId::parse)
                .toList();
    }

    @Override
    public void endAll(Collection<Ending> endings) {
        additions.addAll(endings.stream().map(EndingDocument::of).toList(), EndingDocument.class);
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
