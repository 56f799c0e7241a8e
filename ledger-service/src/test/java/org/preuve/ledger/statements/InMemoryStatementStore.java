package org.preuve.ledger.statements;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.ledger.approval.ListPlace;
import org.preuve.proofs.credential.RecordId;

public class InMemoryStatementStore implements StatementStore {

    private static final Comparator<ListPlace> NEWEST_FIRST = Comparator.comparing(ListPlace::createdAt)
            .thenComparing(place -> place.id().toString())
            .reversed();

    private final Map<RecordId, Statement> statements = new HashMap<>();

    @Override
    public synchronized boolean create(Statement draft) {
        return statements.putIfAbsent(draft.record(), draft) == null;
    }

    @Override
    public synchronized Optional<Statement> find(RecordId id) {
        return Optional.ofNullable(statements.get(id));
    }

    @Override
    public synchronized boolean replace(Statement next) {
        Statement standing = statements.get(next.record());
        if (standing == null || standing.approval().version() != next.approval().version() - 1) {
            return false;
        }
        statements.put(next.record(), next);
        return true;
    }

    @Override
    public synchronized void delete(RecordId id) {
        statements.remove(id);
    }

    @Override
    public synchronized List<Statement> drafts(RecordId corrected) {
        return statements.values().stream()
                .filter(one -> one.approval().seal().isEmpty())
                .filter(one -> one.corrects()
                        .filter(what -> what.statement().equals(corrected))
                        .isPresent())
                .toList();
    }

    @Override
    public synchronized List<Statement> page(StatementQuery query) {
        return statements.values().stream()
                .filter(one ->
                        query.state().map(one.approval().stage().word()::equals).orElse(true))
                .filter(one ->
                        query.kind().map(one.content().kind().word()::equals).orElse(true))
                .sorted(Comparator.comparing(ListPlace::of, NEWEST_FIRST))
                .filter(one -> query.after()
                        .map(place -> NEWEST_FIRST.compare(ListPlace.of(one), place) > 0)
                        .orElse(true))
                .limit(query.limit())
                .toList();
    }
}
