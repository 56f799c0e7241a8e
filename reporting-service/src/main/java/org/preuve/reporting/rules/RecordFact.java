package org.preuve.reporting.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.commitments.CommitmentState;
import org.preuve.reporting.following.Amount;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.following.Pledge.Point;
import org.preuve.reporting.following.Pledge.Support;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.products.Gtin;

/** What the rules may know of a record that a claim points to. Only records that were found in the checked log are known. */
public sealed interface RecordFact {

    RecordId id();

    /** No record of this id stands in the log as far as it was checked. */
    record Unknown(RecordId id) implements RecordFact {}

    /** A record that a later one corrected, withdrew or erased: nothing rests on it any more. */
    record Ended(RecordId id, End how) implements RecordFact {}

    /** What ended a record. */
    enum End {
        CORRECTED,
        WITHDRAWN,
        ERASED
    }

    /**
     * A record whose signature, digest and place in the log were checked.
     *
     * @param level who stands behind it at the time of the ruling
     * @param entitled false only where the certifier behind it is accredited, and not for its criterion
     * @param conforms whether the criterion was met; records that state no result conform
     * @param amount how much of what it states
     * @param files digests of what is attached
     * @param certificate that it cites
     * @param pledge of a commitment
     * @param shared its quantities of which other claims use a part
     */
    record Known(
            RecordId id,
            RecordKind kind,
            About about,
            Validity validity,
            EvidenceLevel level,
            boolean entitled,
            boolean conforms,
            Optional<Amount> amount,
            List<String> files,
            Optional<Certificate> certificate,
            Optional<Pledge> pledge,
            List<Shared> shared)
            implements RecordFact {

        public Known {
            files = List.copyOf(files);
            shared = List.copyOf(shared);
        }

        /** The product that it speaks of, be it one lot; absent when it speaks of the company, a site or an action. */
        public Optional<Gtin> product() {
            return about.subject().flatMap(Subject::product);
        }

        public Optional<String> topic() {
            return about.topic();
        }

        public Optional<String> criterion() {
            return about.criterion();
        }

        public Optional<Days> period() {
            return about.period();
        }

        /** Those of these records that are known. */
        static List<Known> among(List<RecordFact> records) {
            return records.stream()
                    .flatMap(record -> record instanceof Known known ? Stream.of(known) : Stream.empty())
                    .toList();
        }

        /** Whether it is of a kind that says what is so, and does not only promise it. */
        boolean backs() {
            return kind == RecordKind.EVIDENCE || kind == RecordKind.ATTESTATION;
        }

        /** The same, of which other claims use these quantities. */
        public Known sharing(List<Shared> used) {
            return new Known(
                    id, kind, about, validity, level, entitled, conforms, amount, files, certificate, pledge, used);
        }

        boolean isValidAt(Instant time) {
            return !isEarlierThanItsStart(time) && !isExpiredAt(time);
        }

        boolean isEarlierThanItsStart(Instant time) {
            return validity.from().filter(time::isBefore).isPresent();
        }

        boolean isExpiredAt(Instant time) {
            return validity.until().filter(end -> !time.isBefore(end)).isPresent();
        }
    }

    /**
     * What a record speaks of.
     *
     * @param topic as the record names it: of ESRS or of UNTP
     * @param criterion its slug
     * @param place where evidence arose, by the name that the organisation gives it
     */
    record About(
            Optional<Subject> subject,
            Optional<String> topic,
            Optional<String> criterion,
            Optional<Days> period,
            Optional<String> place) {}

    /** From when to when a record speaks; the end does not belong to it. */
    record Validity(Optional<Instant> from, Optional<Instant> until) {}

    /** A licence or certificate as its record states it. */
    record Certificate(
            String scheme,
            Optional<String> number,
            Optional<String> issuer,
            Optional<Instant> validUntil,
            Scope scope) {

        boolean isExpiredAt(Instant time) {
            return validUntil.filter(end -> !time.isBefore(end)).isPresent();
        }
    }

    /** A quantity behind a record, and the uses that other live claims make of it. */
    record Shared(List<Use> uses) {

        public Shared {
            uses = List.copyOf(uses);
        }

        /** Whether these uses and one more are more than there is. */
        public boolean isExceededBy(BigDecimal share) {
            return uses.stream().map(Use::share).reduce(share, BigDecimal::add).compareTo(BigDecimal.ONE) > 0;
        }
    }

    /**
     * Another claim's use of a quantity.
     *
     * @param claim its id, as its page has it
     * @param share of the whole
     */
    record Use(UUID claim, BigDecimal share) {}

    /**
     * What a commitment promises, and where it stands at the time of the ruling.
     *
     * @param targets what is to be reached by which day, the last of them last
     */
    record Pledge(Point baseline, List<Point> targets, String unit, Support support, CommitmentState standing) {

        public Pledge {
            targets = List.copyOf(targets);
        }
    }
}
