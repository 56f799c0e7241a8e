package org.preuve.ledger.evidence;

import java.util.Optional;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.Consequence;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.RecordState.Change;

/** Notes beside evidence that it was corrected or withdrawn, so that lists can be asked for it. */
public final class MarkEvidence implements Consequence {

    private final EvidenceStore evidence;

    public MarkEvidence(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    @Override
    public void follow(NotedChange change, NotedChange.LogPlace in) {
        if (change.kind() == ChangeKind.ERASURE) {
            return;
        }
        EvidenceId id = new EvidenceId(change.target().uuid());
        Change by = new Change(change.kind(), change.id(), in);
        Optional<Evidence> sealed = sealed(id);
        while (sealed.isPresent() && !evidence.replace(sealed.get().ended(by))) {
            sealed = sealed(id);
        }
    }

    private Optional<Evidence> sealed(EvidenceId id) {
        return evidence.find(id).filter(found -> found.stage() instanceof Stage.Sealed);
    }
}
