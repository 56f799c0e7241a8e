package org.preuve.reporting.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the public is told of a claim from its publication on. */
public enum PublicState {
    /** It stands. */
    PUBLISHED,
    /** Something under it does not hold any more; it comes back when that is cured. */
    SUSPENDED,
    /** Whose claim it is took it back. */
    WITHDRAWN,
    /** Its time is over. */
    EXPIRED,
    /** Another claim took its place. */
    SUPERSEDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PublicState> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /** Whether evidence still decides on it. */
    public boolean isLive() {
        return this == PUBLISHED || this == SUSPENDED;
    }
}
