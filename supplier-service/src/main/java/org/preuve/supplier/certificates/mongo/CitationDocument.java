package org.preuve.supplier.certificates.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.certificates.Citation;
import org.preuve.supplier.certificates.Citation.Reach;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;

/** A citation as MongoDB keeps it, under the record's id. Of a record that has ended nothing is left but its id. */
record CitationDocument(
        @Id String id,
        String supplier,
        long index,
        String scheme,
        String number,
        @Nullable String issuer,
        @Nullable Instant validUntil,
        List<String> products,
        List<String> sites,
        List<String> criteria) {

    static CitationDocument of(Citation citation) {
        return new CitationDocument(
                citation.record().value(),
                supplier(citation.supplier()),
                citation.index(),
                citation.scheme(),
                citation.number(),
                citation.issuer().orElse(null),
                citation.validUntil().orElse(null),
                citation.reach().products(),
                citation.reach().sites(),
                citation.reach().criteria());
    }

    static String supplier(SupplierId id) {
        return id.value().toString();
    }

    Citation citation() {
        return new Citation(
                RecordId.parse(id),
                new SupplierId(UUID.fromString(supplier)),
                index,
                scheme,
                number,
                Optional.ofNullable(issuer),
                Optional.ofNullable(validUntil),
                new Reach(products, sites, criteria));
    }
}
