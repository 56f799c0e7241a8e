package org.preuve.ledger.changes;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.proofs.credential.RecordId;

/**
 * What a record is today: standing, or what a later record made of it.
 *
 * @param change the sealed change that weighs most; empty while the record stands
 */
public record RecordState(Optional<Change> change) {

    private static final Comparator<Change> WEIGHT = Comparator.comparing(Change::kind);

    /** A sealed change, by the record that made it. */
    public record Change(ChangeKind kind, RecordId by, LogPlace in) {}

    /** Of all changes of one record; those that are not in the log yet do not count. */
    static RecordState of(Collection<NotedChange> changes) {
        return new RecordState(
                changes.stream().flatMap(change -> sealed(change).stream()).max(WEIGHT));
    }

    static Optional<Change> sealed(NotedChange change) {
        return switch (change.progress()) {
            case Progress.Held held -> Optional.empty();
            case Progress.Sealed sealed -> Optional.of(new Change(change.kind(), change.id(), sealed.in()));
            case Progress.Done done -> Optional.of(new Change(change.kind(), change.id(), done.in()));
        };
    }

    public String word() {
        return change.map(it -> it.kind().state()).orElse("standing");
    }

    public boolean isErased() {
        return change.filter(it -> it.kind() == ChangeKind.ERASURE).isPresent();
    }
}
