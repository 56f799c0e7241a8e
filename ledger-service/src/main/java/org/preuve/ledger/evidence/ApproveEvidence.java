package org.preuve.ledger.evidence;

import org.preuve.ledger.approval.CorrectionSubject;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.SealApproved;
import org.preuve.ledger.approval.SealedAs;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import tools.jackson.databind.node.ObjectNode;

/** Approves evidence by another person and seals it. */
public final class ApproveEvidence {

    private final EvidenceStore store;
    private final FindEvidence find;
    private final Organisation organisation;
    private final Pseudonyms pseudonyms;
    private final SealApproved approvals;

    public ApproveEvidence(
            EvidenceStore store,
            FindEvidence find,
            Organisation organisation,
            Pseudonyms pseudonyms,
            SealApproved approvals) {
        this.store = store;
        this.find = find;
        this.organisation = organisation;
        this.pseudonyms = pseudonyms;
        this.approvals = approvals;
    }

    /** The evidence, sealed. Calling it again gives the same. */
    public Evidence approve(EvidenceId id, Actor approver) {
        Evidence evidence = find.one(id, approver);
        return approvals.approve(evidence, approver.person(), () -> sign(evidence, approver), store);
    }

    private Credential sign(Evidence evidence, Actor approver) {
        Person by = approver.person();
        ObjectNode statement = EvidenceRecord.subject(evidence, by, person -> pseudonyms.of(person.subject()));
        RecordId id = evidence.record();
        return evidence.corrects()
                .map(what -> organisation.sign(id, RecordKind.CORRECTION, correction(what, statement, approver)))
                .orElseGet(() -> organisation.sign(id, RecordKind.EVIDENCE, statement));
    }

    /** What is corrected must still stand: nobody corrects what was withdrawn, and a correction is corrected itself. */
    private ObjectNode correction(Correcting what, ObjectNode statement, Actor approver) {
        SealedAs wrong = find.one(what.evidence(), approver).requireStanding();
        return CorrectionSubject.of(what.evidence().asRecord(), wrong, what.reason(), statement);
    }
}
