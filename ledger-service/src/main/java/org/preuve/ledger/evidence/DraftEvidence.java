package org.preuve.ledger.evidence;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.preuve.ledger.approval.ApprovalRefusal.ChangedMeanwhile;
import org.preuve.ledger.approval.ApprovalRefusal.KeyReused;
import org.preuve.ledger.approval.ApprovalRefusal.NotThere;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.approval.Person;
import org.preuve.proofs.log.Hash;

/** Writes a draft, changes it, and hands it in. */
public final class DraftEvidence {

    private final EvidenceStore evidence;
    private final FindEvidence find;
    private final Clock clock;

    public DraftEvidence(EvidenceStore evidence, FindEvidence find, Clock clock) {
        this.evidence = evidence;
        this.find = find;
        this.clock = clock;
    }

    /**
     * Creates a draft under this id; the same person sending the same again gets what stands.
     *
     * @param sent the hash of what was sent
     */
    public Evidence create(EvidenceId id, Facts facts, Hash sent, Person by) {
        Evidence draft = Evidence.draft(id, facts, by, clock.instant(), sent);
        if (evidence.create(draft)) {
            return draft;
        }
        Evidence standing = evidence.find(id).orElseThrow(() -> new NotThere(Matter.EVIDENCE, id.asRecord()).refused());
        if (!standing.approval().wasSent(sent, by) || standing.corrects().isPresent()) {
            throw new KeyReused().refused();
        }
        return standing;
    }

    /**
     * Gives a draft other facts.
     *
     * @param reason of a correction, where that is to be another one too
     */
    public Evidence edit(EvidenceId id, Facts facts, Optional<String> reason, Actor by) {
        return change(id, by, draft -> draft.edited(facts, reason, by.person()));
    }

    public Evidence submit(EvidenceId id, Actor by) {
        return change(id, by, draft -> draft.submitted(by.person()));
    }

    Evidence change(EvidenceId id, Actor by, UnaryOperator<Evidence> step) {
        Evidence next = step.apply(find.one(id, by));
        if (!evidence.replace(next)) {
            throw new ChangedMeanwhile(Matter.EVIDENCE).refused();
        }
        return next;
    }
}
