package org.preuve.reporting.rules;

import java.util.Locale;

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
    public boolean isIndependent() {
        return compareTo(THIRD_PARTY) >= 0;
    }
}
