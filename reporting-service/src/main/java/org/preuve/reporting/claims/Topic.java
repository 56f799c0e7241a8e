package org.preuve.reporting.claims;

import java.util.Arrays;
import java.util.Optional;

/** A topic of the European sustainability reporting standards. */
public enum Topic {
    E1,
    E2,
    E3,
    E4,
    E5,
    S1,
    S2,
    S3,
    S4,
    G1;

    public static Optional<Topic> of(String code) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equals(code))
                .findFirst();
    }
}
