package org.preuve.ledger.statements;

import java.time.Instant;
import java.util.Optional;
import org.preuve.ledger.approval.Approvable;
import org.preuve.ledger.approval.Approval;
import org.preuve.ledger.approval.ApprovalRefusal.NothingCorrected;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.approval.Person;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;

/**
 * Something that the organisation states, on its way into the log.
 *
 * @param record names it from its first draft on, and the record that it becomes
 * @param corrects what it replaces once it is sealed, where it is a correction
 */
public record Statement(RecordId record, Approval approval, Content content, Optional<Correcting> corrects)
        implements Approvable<Statement> {

    public static Statement draft(RecordId id, Content content, Person by, Instant at, Hash firstSent) {
        return new Statement(id, Approval.draft(Matter.STATEMENT, by, at, firstSent), content, Optional.empty());
    }

    @Override
    public Statement with(Approval next) {
        return new Statement(record, next, content, corrects);
    }

    /** A new draft as a correction. */
    Statement correcting(Correcting what) {
        approval.requireDraft();
        return new Statement(record, approval, content, Optional.of(what));
    }

    /**
     * Saying something else.
     *
     * @param reason of a correction, where that is to be another one too
     */
    public Statement edited(Content next, Optional<String> reason, Person by) {
        Statement edited = new Statement(record, approval.edited(by), next, corrects);
        return reason.map(edited::because).orElse(edited);
    }

    private Statement because(String reason) {
        Correcting what = corrects.orElseThrow(() -> new NothingCorrected().refused());
        return new Statement(record, approval, content, Optional.of(new Correcting(what.statement(), reason)));
    }

    public Statement submitted(Person by) {
        return with(approval.submitted(by));
    }
}
