package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.List;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.rules.RecordFact.Known;

/** The states of a claim's records that packs may name, in the packs' own words. */
enum RecordCondition {
    /** Nothing stands behind the claim: no evidence and no attestation among its records. A promise or another claim backs nothing. */
    NO_BACKING_RECORD,
    /** The record is not in the log as far as it was checked. */
    UNKNOWN_RECORD,
    /** A later record corrects it: the claim must rest on the correction. */
    CORRECTED_RECORD,
    /** Its author withdrew it. */
    WITHDRAWN_RECORD,
    /** Its content was erased, so nobody can check what it said. */
    ERASED_RECORD,
    /** The record is of a kind that can back no claim. */
    UNFIT_KIND,
    /** The record speaks of another product than the claim. */
    OTHER_PRODUCT,
    /** The record says that the criterion was not met. */
    NOT_CONFORMING,
    /** The record's time has not begun. */
    NOT_YET_VALID,
    /** The record's time is over. */
    EXPIRED_RECORD;

    List<Finding.Cause> causesIn(Wording wording, List<RecordFact> records, Instant time) {
        if (this == NO_BACKING_RECORD) {
            return records.stream().anyMatch(RecordCondition::backs)
                    ? List.of()
                    : List.of(new Finding.Cause.WholeClaim());
        }
        return records.stream()
                .filter(record -> isMetBy(record, wording, time))
                .<Finding.Cause>map(record -> new Finding.Cause.OfRecord(record.id()))
                .toList();
    }

    private boolean isMetBy(RecordFact fact, Wording wording, Instant time) {
        return switch (fact) {
            case RecordFact.Unknown unknown -> this == UNKNOWN_RECORD;
            case RecordFact.Ended ended -> this == of(ended.how());
            case Known known -> isMetByKnown(known, wording, time);
        };
    }

    private boolean isMetByKnown(Known record, Wording wording, Instant time) {
        return switch (this) {
            case NO_BACKING_RECORD, UNKNOWN_RECORD, CORRECTED_RECORD, WITHDRAWN_RECORD, ERASED_RECORD -> false;
            case UNFIT_KIND -> !isFit(record.kind());
            case OTHER_PRODUCT ->
                record.product().isPresent() && !record.product().equals(wording.product());
            case NOT_CONFORMING -> !record.conforms();
            case NOT_YET_VALID -> record.isEarlierThanItsStart(time);
            case EXPIRED_RECORD -> record.isExpiredAt(time);
        };
    }

    private static RecordCondition of(RecordFact.End how) {
        return switch (how) {
            case CORRECTED -> CORRECTED_RECORD;
            case WITHDRAWN -> WITHDRAWN_RECORD;
            case ERASED -> ERASED_RECORD;
        };
    }

    private static boolean backs(RecordFact fact) {
        return fact instanceof Known known
                && (known.kind() == RecordKind.EVIDENCE || known.kind() == RecordKind.ATTESTATION);
    }

    private static boolean isFit(RecordKind kind) {
        return switch (kind) {
            case EVIDENCE, ATTESTATION, COMMITMENT, PROGRESS -> true;
            case CLAIM, CORRECTION, WITHDRAWAL, ERASURE, KEY -> false;
        };
    }
}
