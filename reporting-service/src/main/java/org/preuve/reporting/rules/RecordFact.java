package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
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
     * @param product the product that it speaks of; absent when it speaks of the company, a site or an action
     * @param conforms whether the criterion was met; records that state no result conform
     */
    record Known(
            RecordId id,
            RecordKind kind,
            Optional<Gtin> product,
            Optional<Instant> validFrom,
            Optional<Instant> validUntil,
            boolean conforms,
            Optional<Certificate> certificate)
            implements RecordFact {

        boolean isValidAt(Instant time) {
            return !isEarlierThanItsStart(time) && !isExpiredAt(time);
        }

        boolean isEarlierThanItsStart(Instant time) {
            return validFrom.filter(time::isBefore).isPresent();
        }

        boolean isExpiredAt(Instant time) {
            return validUntil.filter(end -> !time.isBefore(end)).isPresent();
        }
    }

    /** A licence or certificate as its record states it. */
    record Certificate(String scheme, Optional<String> number, Optional<Instant> validUntil) {}
}
