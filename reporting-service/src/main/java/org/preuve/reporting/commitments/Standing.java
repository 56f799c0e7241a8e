package org.preuve.reporting.commitments;

import java.util.Locale;
import java.util.Optional;
import org.preuve.reporting.following.Pledge.Point;

/**
 * Where a commitment stands, and why.
 *
 * @param about the milestone or the target that decides, where one does
 */
public record Standing(CommitmentState state, Reason reason, Optional<Point> about) {

    /** What decides. */
    public enum Reason {
        TARGET_REACHED,
        TARGET_MISSED,
        TARGET_NOT_MEASURED,
        MILESTONE_MISSED,
        MILESTONE_NOT_MEASURED,
        BEHIND_THE_LINE,
        NOTHING_MEASURED_FOR_A_YEAR,
        NOTHING_MISSED,
        TAKEN_BACK;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Standing of(CommitmentState state, Reason reason) {
        return new Standing(state, reason, Optional.empty());
    }

    static Standing of(CommitmentState state, Reason reason, Point about) {
        return new Standing(state, reason, Optional.of(about));
    }
}
