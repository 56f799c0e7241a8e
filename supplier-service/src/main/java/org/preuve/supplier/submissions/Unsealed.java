package org.preuve.supplier.submissions;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * What a supplier sent in and the ledger has not sealed: it waits, or was refused there for good. Its bytes are kept
 * only while it waits.
 *
 * @param list the {@link SubmissionStore} that it belongs in once it is sealed
 * @param fingerprint of the record's bytes, to know the same record again
 * @param acceptedAt since when it is kept; from then on it is not lost
 */
public record Unsealed(
        RecordId id,
        String list,
        SupplierId supplier,
        Did issuer,
        Hash fingerprint,
        Optional<Instant> validUntil,
        Instant acceptedAt,
        Standing standing) {

    static Unsealed accepted(Credential record, String list, SupplierId supplier, Instant now, Instant due) {
        return new Unsealed(
                record.id(),
                list,
                supplier,
                record.issuer(),
                Hash.sha256(record.bytes()),
                record.validUntil(),
                now,
                new Waiting(record, 0, due));
    }

    /** Newer ones sort later; no two are equal. */
    public String rank() {
        return rank(acceptedAt, id);
    }

    private static String rank(Instant at, RecordId id) {
        return "%015d/%s".formatted(at.toEpochMilli(), id.uuid());
    }

    /** Whether it waits or was refused. */
    public sealed interface Standing {}

    /** It waits; nobody needs to try before {@code due}. */
    public record Waiting(Credential record, int attempts, Instant due) implements Standing {}

    /** The ledger will not have it. */
    public record Refused(Refusal why, Instant at) implements Standing {}
}
