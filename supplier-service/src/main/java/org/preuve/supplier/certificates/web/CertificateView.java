package org.preuve.supplier.certificates.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.certificates.Certificate;
import org.preuve.supplier.certificates.Citation;
import org.preuve.supplier.certificates.Citation.Reach;

/**
 * A certificate, as its supplier sees it.
 *
 * @param daysLeft whole days until it runs out; negative since it has
 * @param products GTINs, {@code sites} GLNs, {@code criteria}: for what it is cited or said to hold
 * @param cited by how many records
 * @param records the last of them
 */
record CertificateView(
        String scheme,
        String number,
        Optional<String> issuer,
        Optional<Instant> validUntil,
        Optional<Long> daysLeft,
        String term,
        List<String> products,
        List<String> sites,
        List<String> criteria,
        int cited,
        List<Citing> records) {

    private static final int MOST_RECORDS = 100;

    /** A record that cites it, and for what. */
    record Citing(String id, long index, List<String> products, List<String> sites, List<String> criteria) {

        static Citing of(Citation citation) {
            Reach reach = citation.reach();
            return new Citing(
                    citation.record().value(), citation.index(), reach.products(), reach.sites(), reach.criteria());
        }
    }

    static CertificateView of(Certificate certificate, Instant now) {
        return new CertificateView(
                certificate.scheme(),
                certificate.number(),
                certificate.issuer(),
                certificate.validUntil(),
                certificate
                        .validUntil()
                        .map(end -> Math.floorDiv(
                                Duration.between(now, end).toSeconds(),
                                Duration.ofDays(1).toSeconds())),
                certificate.term(now).word(),
                certificate.all(Reach::products),
                certificate.all(Reach::sites),
                certificate.all(Reach::criteria),
                certificate.citations().size(),
                certificate.citations().stream()
                        .limit(MOST_RECORDS)
                        .map(Citing::of)
                        .toList());
    }
}
