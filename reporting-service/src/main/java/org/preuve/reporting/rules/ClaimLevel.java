package org.preuve.reporting.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of the company or of the product a claim speaks of. */
public enum ClaimLevel {
    COMPANY,
    SITE,
    RANGE,
    PRODUCT,
    COMPONENT,
    PACKAGING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClaimLevel> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
