package org.preuve.supplier.keys;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * A key that a supplier proved to possess.
 *
 * @param record the sealed key record that pins it in the log
 * @param revokedAt when its revocation was sealed; from then on it signs no request
 */
public record SupplierKey(
        VerificationMethod method,
        VerificationKey key,
        SupplierId supplier,
        RecordId record,
        Instant registeredAt,
        Optional<Instant> revokedAt) {

    /** One that stands. */
    public SupplierKey(
            VerificationMethod method,
            VerificationKey key,
            SupplierId supplier,
            RecordId record,
            Instant registeredAt) {
        this(method, key, supplier, record, registeredAt, Optional.empty());
    }
}
