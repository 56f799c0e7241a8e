package org.preuve.ledger.evidence;

import org.preuve.ledger.changes.Changing;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.ledger.evidence.EvidenceRefusal.ChangedMeanwhile;
import org.preuve.ledger.evidence.EvidenceRefusal.WrongState;
import org.preuve.ledger.evidence.Stage.Approving;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
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
    private final MakeChange changes;

    public ApproveEvidence(
            EvidenceStore store,
            FindEvidence find,
            Organisation organisation,
            Pseudonyms pseudonyms,
            SealRecords records,
            MakeChange changes) {
        this.store = store;
        this.find = find;
        this.organisation = organisation;
        this.pseudonyms = pseudonyms;
        this.records = records;
        this.changes = changes;
    }

    /** The evidence, sealed. Calling it again gives the same. */
    public Evidence approve(EvidenceId id, Actor approver) {
        Evidence evidence = find.one(id, approver);
        evidence.requireOtherThanItsAuthors(approver.person());
        return switch (evidence.stage()) {
            case Stage.Submitted submitted -> seal(kept(sign(evidence, approver)));
            case Approving approving -> seal(evidence);
            case Stage.Draft draft -> throw new WrongState(draft, "submitted").refused();
            case Stage.Sealed sealed -> again(evidence, sealed, approver.person());
            case Stage.Ended ended -> again(evidence, ended.sealed(), approver.person());
        };
    }

    /** The answer to a call that was repeated; for anybody else the approval is over. */
    private static Evidence again(Evidence evidence, Stage.Sealed sealed, Person approver) {
        if (!sealed.by().equals(approver)) {
            throw new WrongState(evidence.stage(), "submitted").refused();
        }
        return evidence;
    }

    private Evidence sign(Evidence evidence, Actor approver) {
        ObjectNode statement =
                EvidenceRecord.subject(evidence, approver.person(), person -> pseudonyms.of(person.subject()));
        RecordId id = evidence.id().asRecord();
        Credential record = evidence.corrects()
                .map(what -> organisation.sign(id, RecordKind.CORRECTION, correction(what, statement, approver)))
                .orElseGet(() -> organisation.sign(id, RecordKind.EVIDENCE, statement));
        return evidence.approving(approver.person(), new SignedBytes(record.bytes()));
    }

    /** What is corrected must still stand: nobody corrects what was withdrawn, and a correction is corrected itself. */
    private ObjectNode correction(Correcting what, ObjectNode statement, Actor approver) {
        SealedAs wrong = find.one(what.evidence(), approver).requireStanding();
        return EvidenceRecord.correction(what, wrong, statement);
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
        Credential record = Credential.parse(approving.signed().bytes());
        return evidence.corrects().isEmpty()
                ? sealed(evidence, records.seal(record))
                : changed(evidence, changes.make(record));
    }

    private Evidence changed(Evidence evidence, Changing changing) {
        return switch (changing) {
            case Changing.Changed changed -> sealed(evidence, changed.sealed());
            case Changing.NotSealed not -> sealed(evidence, not.sealing());
            case Changing.Refused refused -> {
                // Another change was first: these bytes are in no log and never will be.
                store.replace(evidence.backToDraft());
                throw refused.refusal().refused();
            }
        };
    }

    private Evidence sealed(Evidence evidence, Sealing sealing) {
        if (!(sealing instanceof Sealing.Sealed sealed)) {
            throw NotTaken.because(sealing, evidence.id()).refused();
        }
        return markSealed(
                evidence,
                new SealedAs(sealed.index(), sealed.digest(), sealed.receipt().format()));
    }

    /** Two calls may get here at once; both have the same receipt, and one of them writes it down. */
    private Evidence markSealed(Evidence evidence, SealedAs as) {
        Evidence sealed = evidence.sealed(as);
        store.replace(sealed);
        return sealed;
    }
}
