package org.preuve.reporting.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

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

    /** The topics that a record speaks of by the code that it names, of ESRS or of UNTP 0.6; none where the code is not known. */
    public static Set<Topic> namedBy(String code) {
        return of(code).map(Set::of).orElseGet(() -> switch (code) {
            case "environment.emissions", "environment.energy" -> Set.of(E1);
            case "environment.water" -> Set.of(E3);
            case "environment.deforestation", "environment.biodiversity" -> Set.of(E4);
            case "environment.waste", "circularity.content", "circularity.design" -> Set.of(E5);
            case "social.labour", "social.safety" -> Set.of(S1, S2);
            case "social.rights" -> Set.of(S2, S3);
            case "social.community" -> Set.of(S3);
            case "governance.ethics", "governance.compliance", "governance.transparency" -> Set.of(G1);
            default -> Set.of();
        });
    }
}
