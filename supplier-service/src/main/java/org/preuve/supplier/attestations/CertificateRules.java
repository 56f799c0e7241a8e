package org.preuve.supplier.attestations;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.supplier.fields.Field;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.fields.Gtin;
import org.preuve.supplier.records.StatedSubject;

/**
 * A certificate that an attestation refers to. Where it says what it covers, the attestation is within that: a certificate
 * for one product says nothing of another, and one for a site nothing of a product.
 */
final class CertificateRules {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_COVERED = 1000;

    private CertificateRules() {}

    /** Notes what is wrong with the certificate of a statement about this subject by this criterion. */
    static void check(Fields certificate, StatedSubject subject, Optional<String> criterion) {
        certificate.required("scheme").text(LONGEST_NAME);
        certificate.required("number").text(LONGEST_NAME);
        certificate.required("issuer").text(LONGEST_NAME);
        certificate.required("validUntil").date();
        scope(certificate.optional("scope").object(), subject, criterion);
    }

    private static void scope(Fields scope, StatedSubject subject, Optional<String> criterion) {
        List<String> products = read(scope, "products", Field::gtin);
        List<String> sites = read(scope, "sites", Field::gln);
        List<String> criteria = read(scope, "criteria", Field::slug);
        if (!products.isEmpty() || !sites.isEmpty()) {
            Optional<String> product = subject.gtin().map(Gtin::padded);
            cover(scope, "products", products.stream().map(Gtin::padded).toList(), product);
            cover(scope, "sites", sites, subject.type().equals("Site") ? subject.gln() : Optional.empty());
        }
        if (!criteria.isEmpty()) {
            cover(scope, "criteria", criteria, criterion);
        }
    }

    private static List<String> read(Fields scope, String name, Function<Field, Optional<String>> reading) {
        return scope.optional(name).items(MOST_COVERED).stream()
                .map(reading)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void cover(Fields scope, String name, List<String> covered, Optional<String> stated) {
        stated.filter(one -> !covered.contains(one))
                .ifPresent(one -> scope.note(name, "does not have what this attestation is about", one));
    }
}
