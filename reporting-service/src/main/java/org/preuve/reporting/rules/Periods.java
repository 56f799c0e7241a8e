package org.preuve.reporting.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.reporting.rules.RecordFact.Known;

/** Whether records' days cover the days that a claim speaks of, one after the other. */
final class Periods {

    private Periods() {}

    /** Always where the claim names no days, or any of the records names none. */
    static boolean cover(Optional<Days> claimed, List<Known> records) {
        if (claimed.isEmpty()
                || records.stream().anyMatch(record -> record.period().isEmpty())) {
            return true;
        }
        List<Days> stretches = records.stream()
                .flatMap(record -> record.period().stream())
                .sorted(Comparator.comparing(Days::start))
                .toList();
        LocalDate open = claimed.get().start();
        for (Days stretch : stretches) {
            if (!stretch.start().isAfter(open) && !stretch.end().isBefore(open)) {
                open = stretch.end().plusDays(1);
            }
        }
        return open.isAfter(claimed.get().end());
    }
}
