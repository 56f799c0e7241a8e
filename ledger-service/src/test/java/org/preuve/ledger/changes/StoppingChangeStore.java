package org.preuve.ledger.changes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.proofs.credential.RecordId;

/** A store in a process that dies before or after one of its steps, or in which something else happens meanwhile. */
final class StoppingChangeStore implements ChangeStore {

    private final ChangeStore store;
    private final String step;
    private final Runnable meanwhile;

    /** @param step {@code held} and {@code followed} die after it was done, {@code sealed} before it is written down */
    StoppingChangeStore(ChangeStore store, String step) {
        this(store, step, () -> {});
    }

    /** @param meanwhile happens when a change has just got its place */
    StoppingChangeStore(ChangeStore store, Runnable meanwhile) {
        this(store, "none", meanwhile);
    }

    private StoppingChangeStore(ChangeStore store, String step, Runnable meanwhile) {
        this.store = store;
        this.step = step;
        this.meanwhile = meanwhile;
    }

    @Override
    public NotedChange hold(NotedChange change) {
        NotedChange standing = store.hold(change);
        dieAt("held");
        if (change.progress() instanceof Progress.Held) {
            meanwhile.run();
        }
        return standing;
    }

    @Override
    public void advance(NotedChange next) {
        if (next.progress() instanceof Progress.Sealed) {
            dieAt("sealed");
        }
        store.advance(next);
        if (next.progress() instanceof Progress.Sealed) {
            dieAt("followed");
        }
    }

    @Override
    public void release(NotedChange held) {
        store.release(held);
    }

    @Override
    public List<NotedChange> of(Collection<RecordId> targets) {
        return store.of(targets);
    }

    @Override
    public Optional<NotedChange> at(RecordId target, Place place) {
        return store.at(target, place);
    }

    @Override
    public List<NotedChange> by(RecordId change) {
        return store.by(change);
    }

    @Override
    public void all(Consumer<NotedChange> change) {
        store.all(change);
    }

    @Override
    public List<NotedChange> unfinished() {
        return store.unfinished();
    }

    private void dieAt(String here) {
        if (here.equals(step)) {
            throw new IllegalStateException("the process died here");
        }
    }
}
