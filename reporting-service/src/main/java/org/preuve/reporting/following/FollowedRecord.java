package org.preuve.reporting.following;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.products.Gtin;

/**
 * What this service keeps of a record that it checked: what rulings and pages need, and nothing else. Quantities, comments, attachments and people's
 * pseudonyms stay in the ledger, so that an erasure there has nothing to chase here.
 *
 * @param conforms false only where the record itself says that its criterion is not met
 */
public record FollowedRecord(
        RecordId id,
        long index,
        RecordKind kind,
        RecordDigest digest,
        Instant sealedAt,
        Did issuer,
        Validity validity,
        Optional<Gtin> product,
        Optional<String> topic,
        Optional<String> criterion,
        Optional<Period> period,
        boolean conforms,
        Optional<Licence> licence) {

    /** From when to when the record speaks; an absent end is no end. */
    public record Validity(Optional<Instant> from, Optional<Instant> until) {}

    /** The days that were measured or attested, both included. */
    public record Period(LocalDate start, LocalDate end) {}

    /** A certificate that the record states. */
    public record Licence(String scheme, Optional<String> number, Optional<Instant> validUntil) {}
}
