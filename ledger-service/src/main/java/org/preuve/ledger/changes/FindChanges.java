package org.preuve.ledger.changes;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;

/** Says what became of records. */
public final class FindChanges {

    private final ChangeStore changes;

    public FindChanges(ChangeStore changes) {
        this.changes = changes;
    }

    public RecordState state(RecordId record) {
        return RecordState.of(changes.of(List.of(record)));
    }

    /** The state of each of these. */
    public Map<RecordId, RecordState> states(Collection<RecordId> records) {
        Map<RecordId, List<NotedChange>> found = changes.of(records).stream().collect(groupingBy(NotedChange::target));
        Map<RecordId, RecordState> states = new HashMap<>();
        records.forEach(id -> states.put(id, RecordState.of(found.getOrDefault(id, List.of()))));
        return states;
    }

    /** The correction that took a record's place, whether or not that record was erased since. */
    public Optional<RecordId> successor(RecordId record) {
        return changes.of(List.of(record)).stream()
                .filter(change -> change.kind() == ChangeKind.CORRECTION)
                .filter(change -> RecordState.sealed(change).isPresent())
                .map(NotedChange::id)
                .findFirst();
    }

    /** The change that has a place at a record, in the log or on its way. */
    public Optional<NotedChange> at(RecordId record, ChangeKind.Place place) {
        return changes.at(record, place);
    }
}
