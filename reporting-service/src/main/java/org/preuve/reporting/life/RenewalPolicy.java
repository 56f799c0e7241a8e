package org.preuve.reporting.life;

import java.util.Optional;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.FollowedRecord.How;

/**
 * Decides whether one record may stand in the place of another under a claim: it is the correction of it, or its author states the same anew, of the same
 * thing, topic and criterion.
 */
final class RenewalPolicy {

    private RenewalPolicy() {}

    /** Why it may not; empty when it may. */
    static Optional<String> objection(FollowedRecord record, FollowedRecord by) {
        boolean isCorrection = record.ended()
                .filter(end -> end.how() == How.CORRECTED && end.by().equals(by.id()))
                .isPresent();
        if (isCorrection) {
            return Optional.empty();
        }
        if (!by.issuer().equals(record.issuer())) {
            return Optional.of("the other record is by another author.");
        }
        if (by.index() < record.index()) {
            return Optional.of("the other record is older.");
        }
        boolean isErased = record.isErased();
        boolean isSame = by.states() == record.states()
                && by.subject().equals(record.subject())
                && by.topic().equals(record.topic())
                && by.criterion().equals(record.criterion());
        return isSame && !isErased
                ? Optional.empty()
                : Optional.of(
                        "the other record does not correct it, and does not state the same criterion of the same thing.");
    }
}
