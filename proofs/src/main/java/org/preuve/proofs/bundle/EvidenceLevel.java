package org.preuve.proofs.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who stands behind a record that a claim rests on. */
public enum EvidenceLevel {
    SELF_DECLARED,
    SUPPLIER_SIGNED,
    THIRD_PARTY,
    ACCREDITED;

    /** {@code self-declared}, as claims say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EvidenceLevel> ofWord(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
