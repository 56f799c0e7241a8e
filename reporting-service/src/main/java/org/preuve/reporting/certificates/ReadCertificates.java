package org.preuve.reporting.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.preuve.reporting.certificates.Certificate.Place;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.following.CertificateStore;
import org.preuve.reporting.following.RecordStore;

/**
 * Lists certificates by their ends. Only the days that are asked about are read, and of the certificates that any record says end on them
 * those whose end, as it was stated last, is that day.
 */
public final class ReadCertificates {

    private static final int DAYS_AT_ONCE = 30;

    private final CertificateStore certificates;
    private final GatherCertificates gather;
    private final Clock clock;

    public ReadCertificates(CertificateStore certificates, RecordStore records, WeighRecords weights, Clock clock) {
        this.certificates = certificates;
        this.gather = new GatherCertificates(certificates, records, weights);
        this.clock = clock;
    }

    /**
     * Certificates, the one that runs out first coming first.
     *
     * @param endsBy only those that end up to then, what is over included
     * @param after only those that come after this place
     */
    public List<Certificate> page(Optional<Instant> endsBy, Optional<Place> after, int limit) {
        List<LocalDate> days = List.copyOf(days(endsBy, after));
        List<Certificate> page = new ArrayList<>();
        for (int from = 0; from < days.size() && page.size() < limit; from += DAYS_AT_ONCE) {
            Set<LocalDate> some = new HashSet<>(days.subList(from, Math.min(days.size(), from + DAYS_AT_ONCE)));
            gather.of(certificates.ending(some), clock.instant()).stream()
                    .filter(one -> some.contains(day(one.validUntil())))
                    .filter(one -> endsBy.isEmpty() || !one.place().end().isAfter(endsBy.get()))
                    .filter(one -> after.isEmpty() || one.place().compareTo(after.get()) > 0)
                    .sorted((one, other) -> one.place().compareTo(other.place()))
                    .limit(limit - page.size())
                    .forEach(page::add);
        }
        return page;
    }

    private NavigableSet<LocalDate> days(Optional<Instant> endsBy, Optional<Place> after) {
        NavigableSet<LocalDate> days = certificates.days();
        if (endsBy.isPresent()) {
            days = days.headSet(day(endsBy), true);
        }
        return after.isPresent() ? days.tailSet(day(after.map(Place::end)), true) : days;
    }

    private static LocalDate day(Optional<Instant> end) {
        return end.filter(time -> !time.equals(Instant.MAX))
                .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
                .orElse(CertificateStore.NO_END);
    }
}
