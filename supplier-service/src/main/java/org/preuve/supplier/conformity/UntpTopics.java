package org.preuve.supplier.conformity;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What UNTP calls the topics of an assessment, and which topics of the European standards (ESRS) each may speak to. Widely
 * drawn: it tells an assessment of labour from a statement about fibre, no more.
 */
final class UntpTopics {

    private static final List<String> EVERY = List.of("E1", "E2", "E3", "E4", "E5", "S1", "S2", "S3", "S4", "G1");
    private static final Map<String, List<String>> SPEAK_TO = Map.ofEntries(
            Map.entry("environment.energy", List.of("E1")),
            Map.entry("environment.emissions", List.of("E1", "E2")),
            Map.entry("environment.water", List.of("E2", "E3")),
            Map.entry("environment.waste", List.of("E2", "E5")),
            Map.entry("environment.deforestation", List.of("E1", "E4")),
            Map.entry("environment.biodiversity", List.of("E2", "E4")),
            Map.entry("circularity.content", List.of("E2", "E4", "E5")),
            Map.entry("circularity.design", List.of("E5")),
            Map.entry("social.labour", List.of("S1", "S2")),
            Map.entry("social.rights", List.of("S1", "S2", "S3", "S4")),
            Map.entry("social.community", List.of("S3")),
            Map.entry("social.safety", List.of("E2", "S1", "S2", "S4")),
            Map.entry("governance.ethics", List.of("G1")),
            Map.entry("governance.compliance", EVERY),
            Map.entry("governance.transparency", EVERY));

    /** The words of the published schema. */
    static final Set<String> ALL = SPEAK_TO.keySet();

    private UntpTopics() {}

    static boolean speaksTo(String assessed, String stated) {
        return SPEAK_TO.getOrDefault(assessed, List.of()).contains(stated);
    }
}
