package org.preuve.reporting.following;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.products.Gtin;

/**
 * What this service keeps of a record that it checked: what rulings, pages and the standing of commitments need, and nothing else. Comments, names of
 * files and people's pseudonyms stay in the ledger; the content goes when the log says that the record was erased.
 *
 * @param states the kind of statement: of a correction that of what it states anew, of a recognition that of a key, of all others
 *     their own kind
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
        Content content,
        RecordKind states,
        Optional<Ended> ended) {

    /**
     * What it says, as far as that is kept.
     *
     * @param subject what it is about
     * @param conforms false only where the record itself says that its criterion is not met
     * @param amount how much of it
     * @param account of evidence
     * @param files digests of what is attached, each a multihash
     * @param pledge of a commitment, or of a correction that states one anew
     * @param measure of progress, or of a correction that states it anew
     * @param composition of an attestation of what a product is made of
     * @param conformity a certifier's credential that an attestation carries
     * @param recognition of a party whose credentials count for more
     */
    public record Content(
            Optional<Subject> subject,
            Optional<String> topic,
            Optional<String> criterion,
            Optional<Period> period,
            boolean conforms,
            Optional<Amount> amount,
            Optional<Account> account,
            List<String> files,
            Optional<Licence> licence,
            Optional<Pledge> pledge,
            Optional<Measure> measure,
            Optional<Composition> composition,
            Optional<Conformity> conformity,
            Optional<Recognition> recognition) {

        /** Of a record whose content is gone. */
        static final Content ERASED = with().build();

        public Content {
            files = List.copyOf(files);
        }

        public static ContentBuilder with() {
            return new ContentBuilder();
        }
    }

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
                Validity.OPEN,
                Content.ERASED,
                entry.kind(),
                Optional.of(ended));
    }

    FollowedRecord endedBy(Ended change) {
        return with(validity, content, change);
    }

    /** Nothing of what it said is kept. */
    FollowedRecord erasedBy(Ended erasure) {
        return with(Validity.OPEN, Content.ERASED, erasure);
    }

    private FollowedRecord with(Validity until, Content says, Ended change) {
        return new FollowedRecord(id, index, kind, digest, sealedAt, issuer, until, says, states, Optional.of(change));
    }

    /** As it stood when the log had so many entries. What was erased since is gone, whatever the time. */
    public FollowedRecord asOf(long size) {
        boolean stoodThen =
                !isErased() && ended.filter(change -> change.index() >= size).isPresent();
        return stoodThen
                ? new FollowedRecord(
                        id, index, kind, digest, sealedAt, issuer, validity, content, states, Optional.empty())
                : this;
    }

    /** Whether a later record had ended it by then. */
    public boolean hadEnded(Instant time) {
        return ended.filter(change -> !change.at().isAfter(time)).isPresent();
    }

    public Optional<Subject> subject() {
        return content.subject();
    }

    /** The product that it is about, be it one batch of it. */
    public Optional<Gtin> product() {
        return subject().flatMap(Subject::product);
    }

    public Optional<String> topic() {
        return content.topic();
    }

    public Optional<String> criterion() {
        return content.criterion();
    }

    public Optional<Period> period() {
        return content.period();
    }

    public boolean conforms() {
        return content.conforms();
    }

    public Optional<Licence> licence() {
        return content.licence();
    }

    /** Whether its author does not stand by it any more. */
    public boolean isWithdrawn() {
        return ended.filter(change -> change.how() == How.WITHDRAWN).isPresent();
    }

    public boolean isErased() {
        return ended.filter(change -> change.how() == How.ERASED).isPresent();
    }

    /** From when to when the record speaks; an absent end is no end. */
    public record Validity(Optional<Instant> from, Optional<Instant> until) {

        static final Validity OPEN = new Validity(Optional.empty(), Optional.empty());

        /** Whether it speaks of a time; its end does not belong to it. */
        public boolean isAt(Instant time) {
            return from.filter(time::isBefore).isEmpty()
                    && until.filter(end -> !time.isBefore(end)).isEmpty();
        }
    }

    /** The days that were measured or attested, both included. */
    public record Period(LocalDate start, LocalDate end) {}
}
