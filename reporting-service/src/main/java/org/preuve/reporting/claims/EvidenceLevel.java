package org.preuve.reporting.claims;

import java.util.Locale;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.FollowedRecord;

/** Who stands behind a record, weakest first. */
public enum EvidenceLevel {
    /** The organisation that makes the claim says so itself. */
    SELF_DECLARED,
    /** A supplier signed it with a key of its own. */
    SUPPLIER_SIGNED,
    /** A party without interest in the claim signed it. */
    THIRD_PARTY,
    /** A third party that is accredited for this very criterion signed it. */
    ACCREDITED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The level of a record. KNOWN GAP: no issuer is registered as a third party or as accredited yet, so a certificate that a supplier cites counts as
     * the supplier's word, the weaker reading.
     */
    static EvidenceLevel of(FollowedRecord record, Did organisation) {
        return record.issuer().equals(organisation) ? SELF_DECLARED : SUPPLIER_SIGNED;
    }
}
