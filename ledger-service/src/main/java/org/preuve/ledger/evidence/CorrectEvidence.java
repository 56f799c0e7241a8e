package org.preuve.ledger.evidence;

import java.time.Clock;
import org.preuve.ledger.approval.ApprovalRefusal.KeyReused;
import org.preuve.ledger.changes.ChangeRefused;
import org.preuve.proofs.log.Hash;

/** Begins a correction: a draft beside the sealed evidence, which needs another person's approval like any other. */
public final class CorrectEvidence {

    private final EvidenceStore store;
    private final FindEvidence find;
    private final Clock clock;

    public CorrectEvidence(EvidenceStore store, FindEvidence find, Clock clock) {
        this.store = store;
        this.find = find;
        this.clock = clock;
    }

    /**
     * Creates a draft under this id; the same person sending the same again gets what stands. It begins with the files of
     * what it corrects.
     *
     * @param sent the hash of what was sent
     */
    public Evidence correct(EvidenceId id, Correcting corrects, Facts facts, Hash sent, Actor by) {
        Evidence wrong = find.one(corrects.evidence(), by);
        Evidence standing = store.find(id).orElse(null);
        if (standing == null) {
            wrong.requireStanding();
            Evidence draft = Evidence.draft(id, facts, by.person(), clock.instant(), sent)
                    .correcting(corrects, wrong.attachments());
            standing = store.create(draft) ? draft : store.find(id).orElse(draft);
            dropIfErasedMeanwhile(standing, by);
        }
        // The reason may have been edited since: what was sent first, the reason in it, is compared by its hash.
        boolean isSame = standing.approval().wasSent(sent, by.person())
                && standing.corrects()
                        .filter(what -> what.evidence().equals(corrects.evidence()))
                        .isPresent();
        if (!isSame) {
            throw new KeyReused().refused();
        }
        return standing;
    }

    /** An erasure that ran between the look and the write did not see the draft. */
    private void dropIfErasedMeanwhile(Evidence draft, Actor by) {
        try {
            find.one(draft.corrects().orElseThrow().evidence(), by);
        } catch (ChangeRefused gone) {
            store.delete(draft.id());
            throw gone;
        }
    }
}
