package org.preuve.reporting.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a claim meets its reader. */
public enum Channel {
    PRODUCT_PAGE,
    PACKAGING,
    ADVERTISING;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Channel> of(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }
}
