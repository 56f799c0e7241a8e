package org.preuve.supplier.certificates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.submissions.SealingListener.SealedRecord;
import org.preuve.supplier.suppliers.SupplierId;
import tools.jackson.databind.JsonNode;

/**
 * That a sealed record cites a certificate, and for what: no values, no words of its author but the certificate's own.
 *
 * @param index where the record stands in the log
 * @param issuer of the certificate
 * @param validUntil the end of the certificate, exclusive
 */
public record Citation(
        RecordId record,
        SupplierId supplier,
        long index,
        String scheme,
        String number,
        Optional<String> issuer,
        Optional<Instant> validUntil,
        Reach reach) {

    /**
     * What it is cited for, and what it is said to cover besides.
     *
     * @param products GTINs
     * @param sites GLNs
     */
    public record Reach(List<String> products, List<String> sites, List<String> criteria) {

        public Reach {
            products = List.copyOf(products);
            sites = List.copyOf(sites);
            criteria = List.copyOf(criteria);
        }
    }

    /** What a record cites, itself or as a correction; empty where it cites nothing. */
    static Optional<Citation> of(SealedRecord sealed) {
        Credential record = sealed.record();
        JsonNode subject = record.subject();
        JsonNode stated = record.kind() == RecordKind.CORRECTION ? subject.path("statement") : subject;
        JsonNode certificate = stated.path("certificate");
        if (!stated.path("type").asString("").equals("Attestation")
                || text(certificate, "scheme").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Citation(
                record.id(),
                sealed.supplier(),
                sealed.seal().index(),
                text(certificate, "scheme").orElseThrow(),
                text(certificate, "number").orElse(""),
                text(certificate, "issuer"),
                text(certificate, "validUntil").flatMap(Citation::end),
                reach(stated, certificate.path("scope"))));
    }

    private static Reach reach(JsonNode stated, JsonNode scope) {
        JsonNode about = stated.path("subject");
        return new Reach(
                both(text(about, "gtin"), scope.path("products")),
                both(text(about, "gln"), scope.path("sites")),
                both(text(stated, "criterion"), scope.path("criteria")));
    }

    private static List<String> both(Optional<String> stated, JsonNode covered) {
        return Stream.concat(
                        stated.stream(),
                        covered.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue))
                .distinct()
                .toList();
    }

    /** A certificate holds to the end of its last day. */
    private static Optional<Instant> end(String lastDay) {
        try {
            return Optional.of(LocalDate.parse(lastDay)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException unlike) {
            return Optional.empty(); // sealed by other rules than today's
        }
    }

    private static Optional<String> text(JsonNode object, String member) {
        return Optional.of(object.path(member))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank());
    }
}
