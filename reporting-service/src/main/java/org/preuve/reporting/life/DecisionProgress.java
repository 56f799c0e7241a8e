package org.preuve.reporting.life;

import java.time.Instant;
import java.util.Optional;

/** How far time and the nightly run have been gone through. */
public interface DecisionProgress {

    /** The last minute since 1970 whose ends were looked at. */
    Optional<Long> minute();

    void minute(long minute);

    /** The last run over all live claims, ended or not. */
    Optional<Run> run();

    void keep(Run run);

    /**
     * A run over all live claims.
     *
     * @param lists how many of the lists of live claims are done
     * @param of how many claims there were when it began
     * @param seenAt when it was last known to go on
     * @param endedAt absent while it runs, or where its process died
     */
    record Run(
            Instant startedAt,
            int lists,
            long decided,
            long of,
            long changed,
            Instant seenAt,
            Optional<Instant> endedAt) {

        static Run begun(Instant now, long of) {
            return new Run(now, 0, 0, of, 0, now, Optional.empty());
        }

        Run further(int more, int changes, Instant now) {
            return new Run(startedAt, lists + 1, decided + more, of, changed + changes, now, endedAt);
        }

        Run ended(Instant now) {
            return new Run(startedAt, lists, decided, of, changed, now, Optional.of(now));
        }
    }
}
