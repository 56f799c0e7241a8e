package org.preuve.ledger.statements;

import org.preuve.ledger.approval.CorrectionSubject;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.SealApproved;
import org.preuve.ledger.approval.SealedAs;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.ledger.statements.StatementRefusal.NoSuchPledge;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import tools.jackson.databind.node.ObjectNode;

/** Approves a statement by another person and seals it in the organisation's name. */
public final class ApproveStatement {

    private final StatementStore store;
    private final FindStatements find;
    private final FindPledge pledges;
    private final Organisation organisation;
    private final Pseudonyms pseudonyms;
    private final SealApproved approvals;

    public ApproveStatement(
            StatementStore store,
            FindStatements find,
            FindPledge pledges,
            Organisation organisation,
            Pseudonyms pseudonyms,
            SealApproved approvals) {
        this.store = store;
        this.find = find;
        this.pledges = pledges;
        this.organisation = organisation;
        this.pseudonyms = pseudonyms;
        this.approvals = approvals;
    }

    /** The statement, sealed. Calling it again gives the same. */
    public Statement approve(RecordId id, Person approver) {
        Statement statement = find.one(id);
        return approvals.approve(statement, approver, () -> sign(statement, approver), store);
    }

    private Credential sign(Statement statement, Person approver) {
        requirePledge(statement.content());
        ObjectNode subject = StatementRecord.subject(statement, approver, person -> pseudonyms.of(person.subject()));
        return statement
                .corrects()
                .map(what -> sign(statement, RecordKind.CORRECTION, correction(what, subject)))
                .orElseGet(() -> sign(statement, statement.content().kind().recordKind(), subject));
    }

    private Credential sign(Statement statement, RecordKind kind, ObjectNode subject) {
        return organisation.sign(
                statement.record(), kind, subject, statement.content().validUntil());
    }

    /** What is corrected must still stand: nobody corrects what was withdrawn, and a correction is corrected itself. */
    private ObjectNode correction(Correcting what, ObjectNode subject) {
        SealedAs wrong = find.one(what.statement()).approval().requireStanding(what.statement());
        return CorrectionSubject.of(what.statement(), wrong, what.reason(), subject);
    }

    /** Between draft and approval a commitment may have been taken back: then nothing is measured on it any more. */
    private void requirePledge(Content content) {
        if (content.kind() == StatementKind.PROGRESS) {
            RecordId pledge =
                    RecordId.parse(content.subject().at("/commitment/id").stringValue());
            if (pledges.one(pledge).isEmpty()) {
                throw new NoSuchPledge(pledge).refused();
            }
        }
    }
}
