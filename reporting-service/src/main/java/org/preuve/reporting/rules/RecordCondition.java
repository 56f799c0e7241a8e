package org.preuve.reporting.rules;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.rules.Finding.Cause;
import org.preuve.reporting.rules.RecordFact.Certificate;
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
    /** The record speaks of another product than the claim, and its certificate does not cover the claim's. */
    OTHER_PRODUCT,
    /** The record says that the criterion was not met. */
    NOT_CONFORMING,
    /** The record's time has not begun. */
    NOT_YET_VALID,
    /** The record's time is over. */
    EXPIRED_RECORD,
    /** The record still holds, but the certificate that it cites does not. */
    EXPIRED_CERTIFICATE,
    /** The certificate that the record cites covers other products, sites or criteria. */
    CERTIFICATE_OUT_OF_SCOPE,
    /** The certifier behind the record is accredited, but not for its criterion. */
    UNENTITLED_ISSUER,
    /** The records speak of a part, as one site or one material, and the claim of the whole. */
    NARROWER_LEVEL,
    /** The records' quantities do not reach the share that the claim states. */
    NARROWER_SHARE,
    /** The records speak of another topic. */
    OTHER_TOPIC,
    /** The records' days leave days open that the claim speaks of. */
    OTHER_PERIOD,
    /** No record that fits attests a criterion which the claim says is met. */
    UNATTESTED_CRITERION,
    /** Other live claims use so much of a quantity behind the record that this one's share is not left. */
    DOUBLE_USE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Cause> causesIn(Wording wording, List<RecordFact> records, Instant time) {
        return switch (this) {
            case NO_BACKING_RECORD -> backing(records).isEmpty() ? List.of(new Cause.WholeClaim()) : List.of();
            case NARROWER_LEVEL, OTHER_TOPIC -> ofAll(wording, backing(records), time);
            case OTHER_PERIOD -> uncovered(wording, backing(records), time);
            case NARROWER_SHARE -> shortOf(wording, backing(records));
            case UNATTESTED_CRITERION ->
                new MatchCriteria(wording, records, time)
                        .match().criteria().stream()
                                .filter(not(Matching.Criterion::isAttested))
                                .<Cause>map(criterion -> new Cause.Criterion(criterion.slug()))
                                .toList();
            case DOUBLE_USE ->
                Known.among(records).stream()
                        .flatMap(record -> doubleUses(record, wording))
                        .toList();
            case UNKNOWN_RECORD, CORRECTED_RECORD, WITHDRAWN_RECORD, ERASED_RECORD, UNFIT_KIND ->
                each(wording, records, time);
            case OTHER_PRODUCT, NOT_CONFORMING, NOT_YET_VALID, EXPIRED_RECORD -> each(wording, records, time);
            case EXPIRED_CERTIFICATE, CERTIFICATE_OUT_OF_SCOPE, UNENTITLED_ISSUER -> each(wording, records, time);
        };
    }

    private List<Cause> each(Wording wording, List<RecordFact> records, Instant time) {
        return records.stream()
                .filter(record -> isMetBy(record, wording, time))
                .<Cause>map(record -> new Cause.OfRecord(record.id()))
                .toList();
    }

    /** One record that is not so carries the claim, whatever the others are. */
    private List<Cause> ofAll(Wording wording, List<Known> backing, Instant time) {
        boolean all = backing.stream().allMatch(record -> isMetByKnown(record, wording, time));
        return all ? each(wording, List.copyOf(backing), time) : List.of();
    }

    private List<Cause> uncovered(Wording wording, List<Known> backing, Instant time) {
        boolean covered = backing.isEmpty() || Periods.cover(wording.asserted().period(), backing);
        return covered ? List.of() : each(wording, List.copyOf(backing), time);
    }

    private static Stream<Cause> doubleUses(Known record, Wording wording) {
        return record.shared().stream()
                .filter(quantity -> quantity.isExceededBy(wording.asserted().useOf(record.id())))
                .flatMap(quantity -> quantity.uses().stream())
                .map(RecordFact.Use::claim)
                .distinct()
                .map(claim -> new Cause.OtherClaim(record.id(), claim));
    }

    private static List<Cause> shortOf(Wording wording, List<Known> backing) {
        return wording.asserted().share().stream()
                .flatMap(share -> {
                    List<Known> measuring = Quantities.measuring(share, backing);
                    if (Quantities.cover(share, measuring, wording.asserted())) {
                        return Stream.<Cause>empty();
                    }
                    return measuring.isEmpty()
                            ? Stream.<Cause>of(new Cause.WholeClaim())
                            : measuring.stream().<Cause>map(record -> new Cause.OfRecord(record.id()));
                })
                .toList();
    }

    private boolean isMetBy(RecordFact fact, Wording wording, Instant time) {
        return switch (fact) {
            case RecordFact.Unknown unknown -> this == UNKNOWN_RECORD;
            case RecordFact.Ended ended -> this == of(ended.how());
            case Known known -> isMetByKnown(known, wording, time);
        };
    }

    /** What makes this record unfit on its own. */
    boolean isMetByKnown(Known record, Wording wording, Instant time) {
        return switch (this) {
            case NO_BACKING_RECORD, UNKNOWN_RECORD, CORRECTED_RECORD, WITHDRAWN_RECORD, ERASED_RECORD -> false;
            case NARROWER_SHARE, UNATTESTED_CRITERION, DOUBLE_USE -> false;
            case UNFIT_KIND -> !isFit(record.kind());
            case OTHER_PRODUCT ->
                record.product().isPresent()
                        && !record.product().equals(wording.product())
                        && !Reach.coversProduct(record, wording);
            case NOT_CONFORMING -> !record.conforms();
            case NOT_YET_VALID -> record.isEarlierThanItsStart(time);
            case EXPIRED_RECORD -> record.isExpiredAt(time);
            case EXPIRED_CERTIFICATE ->
                record.certificate()
                        .filter((Certificate certificate) -> certificate.isExpiredAt(time))
                        .isPresent();
            case CERTIFICATE_OUT_OF_SCOPE -> Reach.isOutOfScope(record, wording);
            case UNENTITLED_ISSUER -> !record.entitled();
            case NARROWER_LEVEL -> !Reach.reaches(record, wording);
            case OTHER_TOPIC -> isOfAnotherTopic(record, wording);
            case OTHER_PERIOD -> !Periods.cover(wording.asserted().period(), List.of(record));
        };
    }

    private static boolean isOfAnotherTopic(Known record, Wording wording) {
        return wording.asserted().topic().isPresent()
                && record.topic()
                        .map(Topic::namedBy)
                        .filter(topics -> !topics.isEmpty())
                        .filter(topics ->
                                !topics.contains(wording.asserted().topic().get()))
                        .isPresent();
    }

    private static RecordCondition of(RecordFact.End how) {
        return switch (how) {
            case CORRECTED -> CORRECTED_RECORD;
            case WITHDRAWN -> WITHDRAWN_RECORD;
            case ERASED -> ERASED_RECORD;
        };
    }

    private static List<Known> backing(List<RecordFact> records) {
        return Known.among(records).stream().filter(Known::backs).toList();
    }

    private static boolean isFit(RecordKind kind) {
        return switch (kind) {
            case EVIDENCE, ATTESTATION, COMMITMENT, PROGRESS -> true;
            case CLAIM, CORRECTION, WITHDRAWAL, ERASURE, KEY -> false;
        };
    }
}
