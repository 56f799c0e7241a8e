package org.preuve.ledger.evidence;

import org.preuve.ledger.evidence.EvidenceRefusal.ChangedMeanwhile;
import org.preuve.ledger.evidence.EvidenceRefusal.IdTaken;
import org.preuve.ledger.evidence.EvidenceRefusal.NotSealedYet;
import org.preuve.ledger.evidence.EvidenceRefusal.WrongState;
import org.preuve.ledger.evidence.Stage.Approving;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Approves evidence by another person and seals it. The signed bytes are kept before they are sealed, so a crash at any
 * moment, or an impatient second call, ends in one record with one receipt.
 */
public final class ApproveEvidence {

    private final EvidenceStore store;
    private final FindEvidence find;
    private final Organisation organisation;
    private final Pseudonyms pseudonyms;
    private final SealRecords records;

    public ApproveEvidence(EvidenceStore store, Organisation organisation, Pseudonyms pseudonyms, SealRecords records) {
        this.store = store;
        this.find = new FindEvidence(store);
        this.organisation = organisation;
        this.pseudonyms = pseudonyms;
        this.records = records;
    }

    /** The evidence, sealed. Calling it again gives the same. */
    public Evidence approve(EvidenceId id, Actor approver) {
        Evidence evidence = find.one(id, approver);
        evidence.requireOtherThanItsAuthors(approver.person());
        return switch (evidence.stage()) {
            case Stage.Submitted submitted -> seal(kept(sign(evidence, approver.person())));
            case Approving approving -> seal(evidence);
            case Stage.Draft draft -> throw new WrongState(draft, "submitted").refused();
            case Stage.Sealed sealed -> again(evidence, sealed, approver.person());
        };
    }

    /** The answer to a call that was repeated; for anybody else the approval is over. */
    private static Evidence again(Evidence evidence, Stage.Sealed sealed, Person approver) {
        if (!sealed.by().equals(approver)) {
            throw new WrongState(sealed, "submitted").refused();
        }
        return evidence;
    }

    private Evidence sign(Evidence evidence, Person approver) {
        ObjectNode subject = EvidenceRecord.subject(evidence, approver, person -> pseudonyms.of(person.subject()));
        Credential record = organisation.sign(evidence.id().asRecord(), RecordKind.EVIDENCE, subject);
        return evidence.approving(approver, new SignedRecord(record.bytes()));
    }

    private Evidence kept(Evidence approving) {
        if (!store.replace(approving)) {
            throw new ChangedMeanwhile().refused();
        }
        return approving;
    }

    private Evidence seal(Evidence evidence) {
        if (!(evidence.stage() instanceof Approving approving)) {
            throw new IllegalStateException("only what is being approved is sealed");
        }
        return switch (records.seal(Credential.parse(approving.signed().bytes()))) {
            case Sealing.Sealed sealed ->
                markSealed(
                        evidence,
                        new SealedAs(
                                sealed.index(),
                                sealed.digest(),
                                sealed.receipt().format()));
            case Sealing.Busy busy -> throw new NotSealedYet(busy.retryAfter()).refused();
            case Sealing.Unavailable no -> throw new NotSealedYet(no.retryAfter()).refused();
            case Sealing.IdTaken taken -> throw new IdTaken(evidence.id()).refused();
            case Sealing.Refused refused ->
                throw new IllegalStateException("The organisation's own signature is refused: " + refused.detail());
        };
    }

    /** Two calls may get here at once; both have the same receipt, and one of them writes it down. */
    private Evidence markSealed(Evidence evidence, SealedAs as) {
        Evidence sealed = evidence.sealed(as);
        store.replace(sealed);
        return sealed;
    }
}
