package org.preuve.ledger.changes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.proofs.credential.RecordId;

public final class InMemoryChangeStore implements ChangeStore {

    private record Name(RecordId target, Place place) {}

    private final Map<Name, NotedChange> changes = new HashMap<>();

    @Override
    public synchronized NotedChange hold(NotedChange change) {
        NotedChange standing = changes.putIfAbsent(name(change), change);
        return standing == null ? change : standing;
    }

    @Override
    public synchronized void advance(NotedChange next) {
        changes.computeIfPresent(
                name(next),
                (name, standing) -> standing.id().equals(next.id()) && !(standing.progress() instanceof Progress.Done)
                        ? next
                        : standing);
    }

    @Override
    public synchronized void release(NotedChange held) {
        changes.remove(name(held), held);
    }

    @Override
    public synchronized List<NotedChange> of(Collection<RecordId> targets) {
        return changes.values().stream()
                .filter(change -> targets.contains(change.target()))
                .toList();
    }

    @Override
    public synchronized Optional<NotedChange> at(RecordId target, Place place) {
        return Optional.ofNullable(changes.get(new Name(target, place)));
    }

    @Override
    public synchronized List<NotedChange> by(RecordId change) {
        return changes.values().stream()
                .filter(noted -> noted.id().equals(change))
                .toList();
    }

    @Override
    public synchronized void all(Consumer<NotedChange> change) {
        changes.values().forEach(change);
    }

    @Override
    public synchronized List<NotedChange> unfinished() {
        return changes.values().stream()
                .filter(change -> !(change.progress() instanceof Progress.Done))
                .toList();
    }

    private static Name name(NotedChange change) {
        return new Name(change.target(), change.kind().place());
    }
}
