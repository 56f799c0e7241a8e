package org.preuve.reporting.following;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.products.Gtin;

/**
 * What this service keeps of a record that it checked: what rulings and pages need, and nothing else. Quantities, comments, attachments and people's
 * pseudonyms stay in the ledger; the rest goes when the log says that the record was erased.
 *
 * @param conforms false only where the record itself says that its criterion is not met
 * @param states the kind of statement: of a correction that of what it states anew, of all others their own kind
 * @param ended what a later record made of it, if one did
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
        Optional<Licence> licence,
        RecordKind states,
        Optional<Ended> ended) {

    /** What ended a record. */
    public enum How {
        CORRECTED,
        WITHDRAWN,
        ERASED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The later record that ended this one. */
    public record Ended(How how, RecordId by, long index, Instant at) {}

    /** What is left of a record that was gone before it was ever read here; who erased it speaks for it. */
    static FollowedRecord erased(Entry entry, Did organisation, Ended ended) {
        return new FollowedRecord(
                entry.id(),
                entry.index(),
                entry.kind(),
                entry.digest(),
                entry.sealedAt(),
                organisation,
                new Validity(Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                entry.kind(),
                Optional.of(ended));
    }

    FollowedRecord endedBy(Ended change) {
        return new FollowedRecord(
                id,
                index,
                kind,
                digest,
                sealedAt,
                issuer,
                validity,
                product,
                topic,
                criterion,
                period,
                conforms,
                licence,
                states,
                Optional.of(change));
    }

    /** Nothing of what it said is kept. */
    FollowedRecord erasedBy(Ended erasure) {
        return new FollowedRecord(
                id,
                index,
                kind,
                digest,
                sealedAt,
                issuer,
                new Validity(Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                states,
                Optional.of(erasure));
    }

    /** Whether its author does not stand by it any more. */
    public boolean isWithdrawn() {
        return ended.filter(change -> change.how() == How.WITHDRAWN).isPresent();
    }

    boolean isErased() {
        return ended.filter(change -> change.how() == How.ERASED).isPresent();
    }

    /** From when to when the record speaks; an absent end is no end. */
    public record Validity(Optional<Instant> from, Optional<Instant> until) {}

    /** The days that were measured or attested, both included. */
    public record Period(LocalDate start, LocalDate end) {}

    /** A certificate that the record states. */
    public record Licence(String scheme, Optional<String> number, Optional<Instant> validUntil) {}
}
