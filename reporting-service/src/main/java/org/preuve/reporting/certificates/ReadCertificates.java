package org.preuve.reporting.certificates;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.certificates.Certificate.Stating;
import org.preuve.reporting.following.CertificateStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.FollowedRecord.Licence;
import org.preuve.reporting.following.RecordStore;

/**
 * Gathers certificates from the records that state them: those of one scheme with one number are one. Records that were
 * corrected, withdrawn or erased state nothing any more, so a renewal is a record with a later end.
 */
public final class ReadCertificates {

    private static final int AT_ONCE = 500;

    private static final Comparator<Certificate> SOONEST_FIRST = comparing(
                    (Certificate certificate) -> certificate.validUntil().orElse(Instant.MAX))
            .thenComparing(Certificate::scheme)
            .thenComparing(Certificate::number);

    private final CertificateStore certificates;
    private final RecordStore records;

    public ReadCertificates(CertificateStore certificates, RecordStore records) {
        this.certificates = certificates;
        this.records = records;
    }

    /** All certificates, the one that runs out first coming first. */
    public List<Certificate> all() {
        return standing().stream().collect(groupingBy(ReadCertificates::name, TreeMap::new, toList())).values().stream()
                .map(ReadCertificates::certificate)
                .sorted(SOONEST_FIRST)
                .toList();
    }

    private List<FollowedRecord> standing() {
        List<RecordId> ids = certificates.all();
        List<FollowedRecord> standing = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            records.findAll(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).stream()
                    .filter(record -> record.ended().isEmpty())
                    .filter(record -> record.licence().isPresent())
                    .forEach(standing::add);
        }
        return standing;
    }

    /** Numbers are written with more or fewer spaces and hyphens. */
    private static String name(FollowedRecord record) {
        Licence licence = record.licence().orElseThrow();
        return folded(licence.scheme()) + " " + folded(licence.number().orElse(""));
    }

    private static String folded(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "");
    }

    private static Certificate certificate(List<FollowedRecord> stating) {
        List<FollowedRecord> lastFirst = stating.stream()
                .sorted(comparingLong(FollowedRecord::index).reversed())
                .toList();
        Licence last = lastFirst.getFirst().licence().orElseThrow();
        Optional<Instant> end = lastFirst.stream()
                .flatMap(record -> record.licence().flatMap(Licence::validUntil).stream())
                .findFirst();
        return new Certificate(
                last.scheme(),
                last.number().orElse(""),
                last.issuer(),
                end,
                lastFirst.stream().map(ReadCertificates::stating).toList());
    }

    private static Stating stating(FollowedRecord record) {
        return new Stating(record.id(), record.index(), record.issuer(), record.product(), record.criterion());
    }
}
