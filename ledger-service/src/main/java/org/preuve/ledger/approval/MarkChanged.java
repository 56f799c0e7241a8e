package org.preuve.ledger.approval;

import java.util.Optional;
import java.util.function.Function;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.Consequence;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.proofs.credential.RecordId;

/** Notes beside what was sealed that it was corrected or withdrawn, so that lists can be asked for it. */
public final class MarkChanged<T extends Approvable<T>> implements Consequence {

    private final Function<RecordId, Optional<T>> find;
    private final Replacing<T> store;

    public MarkChanged(Function<RecordId, Optional<T>> find, Replacing<T> store) {
        this.find = find;
        this.store = store;
    }

    @Override
    public void follow(NotedChange change, NotedChange.LogPlace in) {
        if (change.kind() == ChangeKind.ERASURE) {
            return;
        }
        Change by = new Change(change.kind(), change.id(), in);
        Optional<T> sealed = sealed(change.target());
        while (sealed.isPresent() && !store.replace(ended(sealed.get(), by))) {
            sealed = sealed(change.target());
        }
    }

    private T ended(T sealed, Change by) {
        return sealed.with(sealed.approval().ended(by));
    }

    private Optional<T> sealed(RecordId id) {
        return find.apply(id).filter(found -> found.approval().stage() instanceof Stage.Sealed);
    }
}
