package org.preuve.supplier.requests;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;

/** What records state, in memory. */
public final class InMemoryStatementStore implements StatementStore {

    private final Map<RecordId, Statement> statements = new LinkedHashMap<>();
    private final Map<RecordId, Ending> endings = new LinkedHashMap<>();

    @Override
    public synchronized void addAll(Collection<Statement> added) {
        added.forEach(one -> statements.putIfAbsent(one.id(), one));
    }

    @Override
    public synchronized List<Statement> findAll(Collection<RecordId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(statements.get(id)).stream())
                .toList();
    }

    @Override
    public synchronized List<RecordId> filed(Collection<Filing> filings) {
        return filings.stream()
                .distinct()
                .flatMap(filing -> last(statements.values().stream()
                                .filter(one -> one.filing().equals(filing))
                                .map(Statement::id)
                                .toList())
                        .stream())
                .toList();
    }

    private static List<RecordId> last(List<RecordId> filed) {
        return filed.subList(Math.max(0, filed.size() - MOST_FILED), filed.size());
    }

    @Override
    public synchronized void endAll(Collection<Ending> ended) {
        ended.forEach(one -> endings.putIfAbsent(one.record(), one));
    }

    @Override
    public synchronized void forget(Collection<RecordId> records) {
        statements.keySet().removeAll(records);
    }

    @Override
    public synchronized Map<RecordId, Ending> endings(Collection<RecordId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(endings.get(id)).stream())
                .collect(Collectors.toMap(Ending::record, Function.identity()));
    }
}
