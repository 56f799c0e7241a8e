package org.preuve.ledger.evidence;

import java.util.List;
import java.util.Optional;
import org.preuve.ledger.approval.ApprovalRefusal.NotThere;
import org.preuve.ledger.approval.ListPlace;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeRefusal.AlreadyChanged;
import org.preuve.ledger.changes.FindChanges;

/** Shows evidence to those who may see it. */
public final class FindEvidence {

    private final EvidenceStore evidence;
    private final FindChanges changes;

    public FindEvidence(EvidenceStore evidence, FindChanges changes) {
        this.evidence = evidence;
        this.changes = changes;
    }

    public Evidence one(EvidenceId id, Actor reader) {
        return evidence.find(id)
                .filter(found ->
                        reader.seesAll() || found.approval().recordedBy().equals(reader.person()))
                .orElseThrow(() -> missing(id));
    }

    /** Nothing of erased evidence is here any more, so everybody hears the same of it: that it was erased. */
    private RuntimeException missing(EvidenceId id) {
        return changes.state(id.asRecord())
                .change()
                .filter(change -> change.kind() == ChangeKind.ERASURE)
                .<RuntimeException>map(erasure -> new AlreadyChanged(id.asRecord(), erasure).refused())
                .orElseGet(() -> new NotThere(Matter.EVIDENCE, id.asRecord()).refused());
    }

    /** At most so many, the newest first. */
    public List<Evidence> page(Optional<String> state, Optional<ListPlace> after, int limit, Actor reader) {
        Optional<Person> own = reader.seesAll() ? Optional.empty() : Optional.of(reader.person());
        return evidence.page(new EvidenceQuery(state, own, after, limit));
    }
}
