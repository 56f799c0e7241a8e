package org.preuve.reporting.commitments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a commitment stands. */
public enum CommitmentState {
    ON_TRACK,
    AT_RISK,
    LATE,
    KEPT,
    BROKEN,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CommitmentState> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
