package org.preuve.proofs.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a set bit means, of the purposes that make a credential worthless (Bitstring Status List §2.1). */
public enum StatusPurpose {
    /** For good. */
    REVOCATION("revoked"),
    /** For the time being. */
    SUSPENSION("suspended");

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String outcome;

    StatusPurpose(String outcome) {
        this.outcome = outcome;
    }

    /** {@code revocation}, as entries and lists say it. */
    public String word() {
        return word;
    }

    /** What a credential is whose bit is set: {@code revoked}. */
    public String outcome() {
        return outcome;
    }

    public static Optional<StatusPurpose> ofWord(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word.equals(word))
                .findFirst();
    }
}
