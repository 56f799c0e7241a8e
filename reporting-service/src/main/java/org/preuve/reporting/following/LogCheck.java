package org.preuve.reporting.following;

import java.util.Locale;
import java.util.Optional;

/**
 * What may be said of the log today.
 *
 * @param followed so many entries were read and checked
 * @param of so many the log had when this process last looked; absent before it did
 */
public record LogCheck(State state, long followed, Optional<Long> of, Optional<Mismatch> mismatch) {

    /** The three things that can be said. */
    public enum State {
        /** Everything was read, checked and found as signed, a short time ago. */
        CHECKS,
        /** Something is not as it was signed. */
        DOES_NOT_CHECK,
        /** Not everything was checked lately: reading goes on, or the log cannot be reached. Nothing is known to be wrong. */
        CATCHING_UP;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
