package org.preuve.reporting.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.Recognition;

/** Who stands behind a record, weakest first. */
public enum EvidenceLevel {
    /** The organisation that makes the claim says so itself. */
    SELF_DECLARED,
    /** A supplier signed it with a key of its own. */
    SUPPLIER_SIGNED,
    /** It carries the credential of a certifier that the organisation recognises. */
    THIRD_PARTY,
    /** That certifier is accredited for this very criterion. */
    ACCREDITED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether anybody stands behind the record who neither makes the claim nor signed the record. */
    boolean isIndependent() {
        return compareTo(THIRD_PARTY) >= 0;
    }

    /**
     * The level of a record at a time. A certificate that a supplier cites, or a certifier's credential by a key that nobody recognises, counts as the
     * supplier's word: the weaker reading.
     *
     * @param standing what the organisation recognises at that time
     */
    static EvidenceLevel of(FollowedRecord record, Did organisation, Collection<Recognition> standing, Instant at) {
        if (record.issuer().equals(organisation)) {
            return SELF_DECLARED;
        }
        return record.content()
                .conformity()
                .filter(conformity -> conformity.validity().isAt(at))
                .filter(conformity -> !conformity.issuer().equals(organisation))
                .flatMap(conformity -> standing.stream()
                        .filter(recognition -> recognition.isOf(conformity))
                        .map(recognition -> isAccredited(recognition, record, at) ? ACCREDITED : THIRD_PARTY)
                        .max(Comparator.naturalOrder()))
                .orElse(SUPPLIER_SIGNED);
    }

    private static boolean isAccredited(Recognition recognition, FollowedRecord record, Instant at) {
        return record.criterion()
                .filter(criterion -> recognition.isAccreditedFor(criterion, at))
                .isPresent();
    }
}
