package org.preuve.reporting.passports;

import org.preuve.reporting.rules.Topic;

/** The words of UNTP 0.6 that are nearest to the topics of ESRS; of two that fit, the one that claims less. */
final class ConformityTopic {

    private ConformityTopic() {}

    static String of(Topic topic) {
        return switch (topic) {
            case E1, E2 -> "environment.emissions"; // to the air; pollution has no word of its own
            case E3 -> "environment.water";
            case E4 -> "environment.biodiversity";
            case E5 -> "circularity.content";
            case S1 -> "social.labour";
            case S2 -> "social.rights";
            case S3 -> "social.community";
            case S4 -> "social.safety";
            case G1 -> "governance.ethics";
        };
    }
}
