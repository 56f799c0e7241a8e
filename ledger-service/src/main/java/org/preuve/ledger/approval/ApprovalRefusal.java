package org.preuve.ledger.approval;

import java.time.Duration;
import org.preuve.proofs.credential.RecordId;

/** Why something stays where it is on its way into the log. */
public sealed interface ApprovalRefusal {

    /** There is none, or none that this person may see. */
    record NotThere(Matter matter, RecordId id) implements ApprovalRefusal {}

    /** It is in a state in which this cannot be done. */
    record WrongState(Matter matter, Stage stage, String wanted) implements ApprovalRefusal {}

    /** Who wrote, attached or submitted cannot approve. */
    record FourEyes() implements ApprovalRefusal {}

    /** Somebody else changed it at the same moment; reading it again shows how. */
    record ChangedMeanwhile(Matter matter) implements ApprovalRefusal {}

    /** The key that should make the call repeatable was used for something else. */
    record KeyReused() implements ApprovalRefusal {}

    /** A reason was given for a correction, and it corrects nothing. */
    record NothingCorrected() implements ApprovalRefusal {}

    /** Another record in the log has this id. */
    record IdTaken(RecordId id) implements ApprovalRefusal {}

    /** Approved but not sealed yet; the same call again goes on where this one stopped. */
    record NotSealedYet(Duration retryAfter) implements ApprovalRefusal {}

    default ApprovalRefused refused() {
        return new ApprovalRefused(this);
    }
}
