package org.preuve.reporting.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.Conformity;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.Recognition;
import org.preuve.reporting.following.RecognitionStore;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.rules.EvidenceLevel;

/**
 * Says who stands behind records, from what the followed log says at that moment: a recognition that was withdrawn counts from then on for nothing. Only
 * the organisation's own recognitions count.
 */
public final class WeighRecords {

    private final RecognitionStore recognitions;
    private final RecordStore records;
    private final Did organisation;

    public WeighRecords(RecognitionStore recognitions, RecordStore records, Did organisation) {
        this.recognitions = recognitions;
        this.records = records;
        this.organisation = organisation;
    }

    /**
     * A record and its level.
     *
     * @param entitled false only where the certifier behind it is accredited, and not for its criterion at that time
     */
    public record Weighed(FollowedRecord record, EvidenceLevel level, boolean entitled) {}

    /** The same records in the same order; the stores are read once for all of them. */
    public List<Weighed> weigh(List<FollowedRecord> weighed, Instant at) {
        List<Did> certifiers = weighed.stream()
                .flatMap(record -> record.content().conformity().stream())
                .map(Conformity::issuer)
                .toList();
        List<Recognition> standing = certifiers.isEmpty() ? List.of() : standing(certifiers, at);
        return weighed.stream().map(record -> weigh(record, standing, at)).toList();
    }

    private Weighed weigh(FollowedRecord record, List<Recognition> standing, Instant at) {
        EvidenceLevel level = level(record, standing, at);
        boolean exceeded = level == EvidenceLevel.THIRD_PARTY
                && record.criterion().isPresent()
                && record.content()
                        .conformity()
                        .filter(conformity -> standing.stream()
                                .filter(recognition -> recognition.isOf(conformity))
                                .allMatch(recognition ->
                                        recognition.accreditation().isPresent()))
                        .isPresent();
        return new Weighed(record, level, !exceeded);
    }

    private List<Recognition> standing(Collection<Did> certifiers, Instant at) {
        return records.findAll(recognitions.of(certifiers)).stream()
                .filter(record -> record.issuer().equals(organisation))
                .filter(record -> !record.hadEnded(at))
                .filter(record -> record.validity().isAt(at))
                .flatMap(record -> record.content().recognition().stream())
                .toList();
    }

    /**
     * A certificate that a supplier cites, or a certifier's credential by a key that nobody recognises, counts as the supplier's word: the weaker
     * reading.
     */
    private EvidenceLevel level(FollowedRecord record, Collection<Recognition> standing, Instant at) {
        if (record.issuer().equals(organisation)) {
            return EvidenceLevel.SELF_DECLARED;
        }
        return record.content()
                .conformity()
                .filter(conformity -> conformity.validity().isAt(at))
                .filter(conformity -> !conformity.issuer().equals(organisation))
                .flatMap(conformity -> standing.stream()
                        .filter(recognition -> recognition.isOf(conformity))
                        .map(recognition -> isAccredited(recognition, record, at)
                                ? EvidenceLevel.ACCREDITED
                                : EvidenceLevel.THIRD_PARTY)
                        .max(Comparator.naturalOrder()))
                .orElse(EvidenceLevel.SUPPLIER_SIGNED);
    }

    private static boolean isAccredited(Recognition recognition, FollowedRecord record, Instant at) {
        return record.criterion()
                .filter(criterion -> recognition.isAccreditedFor(criterion, at))
                .isPresent();
    }
}
