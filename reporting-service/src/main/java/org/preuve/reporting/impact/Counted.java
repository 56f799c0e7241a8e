package org.preuve.reporting.impact;

import java.util.List;
import org.preuve.reporting.impact.ReadIndicator.Reading;

/**
 * A record with the days of it that count: all of its period, less what another record counts already.
 *
 * @param days in order, none twice
 */
record Counted(ImpactRecord record, Reading reading, List<Span> days) {

    Counted {
        days = List.copyOf(days);
    }

    /** How many of its days that count lie in a reporting period. */
    long daysIn(Span span) {
        return days.stream()
                .flatMap(part -> part.within(span).stream())
                .mapToLong(Span::days)
                .sum();
    }
}
