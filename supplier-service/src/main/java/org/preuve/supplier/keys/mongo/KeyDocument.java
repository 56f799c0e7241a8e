package org.preuve.supplier.keys.mongo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A key as MongoDB keeps it, under the name of its verification method. */
@Document("keys")
record KeyDocument(
        @Id String method,
        String key,
        String supplier,
        String record,
        Instant registeredAt,
        @Nullable Instant revokedAt) {

    static KeyDocument of(SupplierKey key) {
        return new KeyDocument(
                key.method().value(),
                key.key().multibase(),
                key.supplier().value().toString(),
                key.record().toString(),
                key.registeredAt(),
                key.revokedAt().orElse(null));
    }

    SupplierKey supplierKey() {
        return new SupplierKey(
                VerificationMethod.parse(method),
                VerificationKey.ofMultibase(key),
                new SupplierId(UUID.fromString(supplier)),
                RecordId.parse(record),
                registeredAt,
                Optional.ofNullable(revokedAt));
    }
}
