package org.preuve.reporting.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.rules.Finding.Clearance;
import org.preuve.reporting.rules.RecordFact.Known;

/**
 * Evidence or an attestation about the claim's subject, of one of these criteria: a life-cycle study, a test report, a share.
 *
 * @param criteria slugs; a record's longer slug that holds one of them between hyphens is of it, too
 * @param level at least
 * @param months how old it may be at most, by the last day that it speaks of
 * @param units in one of which it states an amount, as a test report states its limit of detection; empty where it need not
 * @param atLeast of the amount
 * @param spoiledBy criteria of a record beside it that make it worth nothing, such as offset credits that were netted
 */
record RecordClearing(
        Set<String> criteria,
        EvidenceLevel level,
        Optional<Integer> months,
        Set<String> units,
        Optional<BigDecimal> atLeast,
        Set<String> spoiledBy)
        implements Clearing {

    @Override
    public Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time) {
        boolean spoiled = records.stream().anyMatch(fact -> fact instanceof Known known && isOf(known, spoiledBy));
        if (spoiled) {
            return Optional.empty();
        }
        return new Backing(wording, records, time)
                .ofTheSubject()
                .filter(record -> record.kind() == RecordKind.EVIDENCE || record.kind() == RecordKind.ATTESTATION)
                .filter(record -> isOf(record, criteria) && record.level().compareTo(level) >= 0)
                .filter(record -> isRecent(record, time) && statesItsAmount(record))
                .findFirst()
                .map(record -> new Clearance.ByRecord(record.id()));
    }

    private static boolean isOf(Known record, Set<String> slugs) {
        return record.criterion()
                .map(criterion -> '-' + criterion + '-')
                .filter(criterion -> slugs.stream().anyMatch(slug -> criterion.contains('-' + slug + '-')))
                .isPresent();
    }

    private boolean isRecent(Known record, Instant time) {
        return months.map(most -> lastDay(record)
                        .filter(day -> !day.isBefore(day(time).minusMonths(most)))
                        .isPresent())
                .orElse(true);
    }

    private static Optional<LocalDate> lastDay(Known record) {
        return record.period().map(Days::end).or(() -> record.validity().from().map(RecordClearing::day));
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private boolean statesItsAmount(Known record) {
        return units.isEmpty()
                || record.amount()
                        .filter(amount -> units.contains(amount.unit()))
                        .filter(amount -> atLeast.filter(least -> amount.value().compareTo(least) < 0)
                                .isEmpty())
                        .isPresent();
    }
}
