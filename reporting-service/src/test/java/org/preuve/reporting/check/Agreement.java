package org.preuve.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.RefusedBundle;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.TrustPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the page says of files beside what {@link BundleVerifier} says of them. */
record Agreement(Path folder) {

    /** A file and whom its reader trusts. */
    record Case(String what, byte[] file, String policy) {

        ObjectNode question() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("question", "file")
                    .put("file", Base64.getEncoder().encodeToString(file))
                    .put("policy", policy);
        }

        /** Each step's outcome as the library sees it; nothing when it refuses the file. */
        Map<String, String> outcomes() {
            Map<String, String> outcomes = new TreeMap<>();
            try {
                for (Step step : new BundleVerifier(TrustPolicy.parse(policy)).check(Bundle.parse(file))) {
                    outcomes.put(step.name().name(), step.outcome().name());
                }
            } catch (RefusedBundle refused) {
                assertThat(outcomes).isEmpty();
            }
            return outcomes;
        }
    }

    /** Fails unless both say the same of every step of every file. */
    void agree(List<Case> cases) throws Exception {
        List<Map<String, String>> page = page(cases);
        List<Map<String, String>> libraries =
                cases.parallelStream().map(Case::outcomes).toList();
        int refused = 0;
        int failed = 0;
        for (int i = 0; i < cases.size(); i++) {
            Map<String, String> library = libraries.get(i);
            assertThat(page.get(i))
                    .as("file %d, damaged at %s", i, cases.get(i).what())
                    .isEqualTo(library);
            refused += library.isEmpty() ? 1 : 0;
            failed += library.containsValue("FAILED") ? 1 : 0;
        }
        System.out.println("checking page: " + cases.size() + " files, " + refused + " refused and " + failed
                + " with a failed step, as the library says");
    }

    /** Each step's outcome as the page sees it. */
    List<Map<String, String>> page(List<Case> cases) throws Exception {
        try (Engine engine = new NodeEngine(folder)) {
            return engine.ask(cases.stream().map(Case::question).toList()).stream()
                    .map(Agreement::outcomes)
                    .toList();
        }
    }

    /** What the page says of one step of each file. */
    List<String> codes(List<Case> cases, String step) throws Exception {
        try (Engine engine = new NodeEngine(folder)) {
            return engine.ask(cases.stream().map(Case::question).toList()).stream()
                    .map(answer -> answer.path("steps").path(step).path("code").asString(""))
                    .toList();
        }
    }

    private static Map<String, String> outcomes(JsonNode answer) {
        Map<String, String> outcomes = new TreeMap<>();
        answer.path("steps")
                .properties()
                .forEach(step -> outcomes.put(
                        step.getKey(), step.getValue().path("outcome").asString()));
        return outcomes;
    }
}
