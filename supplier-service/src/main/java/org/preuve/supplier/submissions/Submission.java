package org.preuve.supplier.submissions;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * A sealed record that a supplier sent in, as staff list it: whose it is and where it stands in the log. What it says is
 * the ledger's alone to keep and to show, so an erasure there has nothing to chase here.
 *
 * @param fingerprint of the record's bytes, to know the same record again; never shown
 */
public record Submission(SupplierId supplier, Did issuer, Hash fingerprint, Optional<Instant> validUntil, Seal seal) {

    static Submission of(Credential record, SupplierId supplier, Seal seal) {
        return new Submission(supplier, record.issuer(), Hash.sha256(record.bytes()), record.validUntil(), seal);
    }

    public RecordId id() {
        return seal.id();
    }
}
