package org.preuve.reporting.impact;

import java.util.List;
import java.util.Locale;

/**
 * Two records that seem to say the same; what they share is counted once.
 *
 * @param counted the record that counts
 * @param leftOut the record that does not, for these days
 */
public record PossibleDouble(ImpactRecord counted, ImpactRecord leftOut, Why why, List<Span> days) {

    public PossibleDouble {
        days = List.copyOf(days);
    }

    boolean isWithin(Span asked) {
        return days.stream().anyMatch(span -> span.within(asked).isPresent());
    }

    /** What they share. */
    public enum Why {
        /** The same indicator at the same site on the same days. */
        SAME_SITE_AND_DAYS,
        /** The same file for the same indicator. */
        SAME_FILE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
