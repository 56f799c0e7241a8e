package org.preuve.ledger.evidence;

import java.time.Duration;

/** Why a piece of evidence stays as it is. */
public sealed interface EvidenceRefusal {

    /** There is none, or none that this person may see. */
    record NotThere(EvidenceId id) implements EvidenceRefusal {}

    /** It is in a state in which this cannot be done. */
    record WrongState(Stage stage, String wanted) implements EvidenceRefusal {}

    /** Who wrote, attached or submitted cannot approve. */
    record FourEyes() implements EvidenceRefusal {}

    /** Somebody else changed it at the same moment; reading it again shows how. */
    record ChangedMeanwhile() implements EvidenceRefusal {}

    /** The key that should make the call repeatable was used for something else. */
    record KeyReused() implements EvidenceRefusal {}

    /** A reason was given for a correction, and it corrects nothing. */
    record NothingCorrected() implements EvidenceRefusal {}

    /** The file is not one that can stand beside evidence. */
    record FileRefused(String problem, String expected) implements EvidenceRefusal {}

    /** There is no such file beside this evidence. */
    record NoSuchFile(String digest) implements EvidenceRefusal {}

    /** Another record in the log has this id. */
    record IdTaken(EvidenceId id) implements EvidenceRefusal {}

    /** Approved but not sealed yet; the same call again goes on where this one stopped. */
    record NotSealedYet(Duration retryAfter) implements EvidenceRefusal {}

    default EvidenceRefused refused() {
        return new EvidenceRefused(this);
    }
}
