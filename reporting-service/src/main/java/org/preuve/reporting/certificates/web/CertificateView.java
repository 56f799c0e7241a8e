package org.preuve.reporting.certificates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.certificates.Certificate;
import org.preuve.reporting.certificates.Certificate.Stating;
import org.preuve.reporting.products.Gtin;

/**
 * A certificate, as JSON shows it.
 *
 * @param daysLeft whole days until it runs out; negative since it has
 * @param products those that records state it for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateView(
        String scheme,
        String number,
        @Nullable String issuer,
        @Nullable Instant validUntil,
        @Nullable Long daysLeft,
        String term,
        List<String> products,
        List<String> criteria,
        List<StatingView> records) {

    record StatingView(String id, long index, String author) {

        static StatingView of(Stating stating) {
            return new StatingView(
                    stating.id().value(), stating.index(), stating.author().value());
        }
    }

    static CertificateView of(Certificate certificate, Instant now) {
        return new CertificateView(
                certificate.scheme(),
                certificate.number(),
                certificate.issuer().orElse(null),
                certificate.validUntil().orElse(null),
                certificate
                        .validUntil()
                        .map(end -> Math.floorDiv(Duration.between(now, end).toSeconds(), 86_400L))
                        .orElse(null),
                certificate.term(now).word(),
                certificate.records().stream()
                        .flatMap(record -> record.product().map(Gtin::digits).stream())
                        .distinct()
                        .toList(),
                certificate.records().stream()
                        .flatMap(record -> record.criterion().stream())
                        .distinct()
                        .toList(),
                certificate.records().stream().map(StatingView::of).toList());
    }
}
