package org.preuve.supplier.certificates;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Gathers a supplier's certificates from the records that cite them: those of one scheme with one number are one. A renewal
 * is a record with a later end. Asked with the id of who signed, so it can be asked for nobody else.
 */
public final class ReadCertificates {

    private static final Comparator<Certificate> SOONEST_FIRST = comparing(
                    (Certificate certificate) -> certificate.validUntil().orElse(Instant.MAX))
            .thenComparing(Certificate::scheme)
            .thenComparing(Certificate::number);

    private final CitationStore citations;
    private final Clock clock;

    ReadCertificates(CitationStore citations, Clock clock) {
        this.citations = citations;
        this.clock = clock;
    }

    /**
     * Certificates, the one that runs out first coming first.
     *
     * @param within those only that are over, or run out within this
     * @param from how many come before the page
     */
    public Page<Certificate> page(SupplierId supplier, Optional<Duration> within, int from, int limit) {
        Optional<Instant> last = within.map(clock.instant()::plus);
        List<Certificate> wanted =
                citations.of(supplier).stream().collect(groupingBy(ReadCertificates::name)).values().stream()
                        .map(ReadCertificates::certificate)
                        .filter(one -> last.isEmpty() || one.endsBy(last.get()))
                        .sorted(SOONEST_FIRST)
                        .toList();
        int start = Math.min(from, wanted.size());
        int end = Math.min(start + limit, wanted.size());
        Optional<String> next = end < wanted.size() ? Optional.of(Integer.toString(end)) : Optional.empty();
        return new Page<>(wanted.subList(start, end), next);
    }

    /** Numbers are written with more or fewer spaces and hyphens. */
    private static String name(Citation citation) {
        return folded(citation.scheme()) + " " + folded(citation.number());
    }

    private static String folded(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "");
    }

    private static Certificate certificate(List<Citation> citing) {
        List<Citation> lastFirst = citing.stream()
                .sorted(comparingLong(Citation::index).reversed())
                .toList();
        Citation last = lastFirst.getFirst();
        Optional<Instant> end = lastFirst.stream()
                .flatMap(citation -> citation.validUntil().stream())
                .findFirst();
        return new Certificate(last.scheme(), last.number(), last.issuer(), end, lastFirst);
    }
}
