package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.rules.Finding.Clearance;
import org.preuve.reporting.rules.RecordFact.Certificate;
import org.preuve.reporting.rules.RecordFact.Known;
import org.preuve.reporting.rules.Schemes.Kind;
import org.preuve.reporting.rules.Schemes.Scheme;

/**
 * A certificate of a registered scheme: numbered, for this very product, conforming and valid now; or a report of an audit, which names its auditor and
 * its site instead.
 *
 * @param covers one of these must be what the scheme covers; empty where each scheme of these kinds will do
 * @param named the scheme must be the one that the sentence names, where it names one
 */
record CertificateClearing(Schemes register, Set<Kind> kinds, Set<String> covers, boolean named) implements Clearing {

    @Override
    public Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time) {
        Set<Scheme> spoken = named ? register.namedIn(hit.text(), hit.sentence()) : Set.of();
        Backing backing = new Backing(wording, records, time);
        return Stream.concat(
                        backing.ofTheSubject().filter(record -> isLicence(record, spoken, time)),
                        backing.ofAnything().filter(record -> isAudit(record, spoken, time)))
                .findFirst()
                .map(record -> new Clearance.ByRecord(record.id()));
    }

    private boolean isLicence(Known record, Set<Scheme> spoken, Instant time) {
        return record.certificate()
                .filter(certificate ->
                        certificate.number().filter(n -> !n.isBlank()).isPresent())
                .flatMap(certificate -> scheme(certificate, spoken, time))
                .filter(scheme -> scheme.kind() != Kind.AUDIT)
                .isPresent();
    }

    private boolean isAudit(Known record, Set<Scheme> spoken, Instant time) {
        return record.certificate()
                .filter(certificate -> certificate.issuer().isPresent() && namesASite(record, certificate))
                .flatMap(certificate -> scheme(certificate, spoken, time))
                .filter(scheme -> scheme.kind() == Kind.AUDIT)
                .isPresent();
    }

    private static boolean namesASite(Known record, Certificate certificate) {
        return !certificate.scope().sites().isEmpty()
                || record.about()
                        .subject()
                        .filter(Subject.Site.class::isInstance)
                        .isPresent();
    }

    private Optional<Scheme> scheme(Certificate certificate, Set<Scheme> spoken, Instant time) {
        return Optional.of(certificate)
                .filter(one -> !one.isExpiredAt(time))
                .flatMap(one -> register.named(one.scheme()))
                .filter(scheme -> kinds.contains(scheme.kind()))
                .filter(scheme -> covers.isEmpty() || scheme.covers().stream().anyMatch(covers::contains))
                .filter(scheme -> spoken.isEmpty() || spoken.contains(scheme));
    }
}
