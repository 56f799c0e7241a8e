package org.preuve.reporting.claims;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.reporting.rules.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A ruling as it was decided and will be signed: canonical JSON, kept as it is when rules change. */
public record RulingText(String json) {

    public static RulingText of(Ruling ruling) {
        return new RulingText(new String(CanonicalJson.write(RulingJson.of(ruling)), StandardCharsets.UTF_8));
    }

    /** A ruling with the answers that officers gave to what it warns of; others are left out. */
    public static RulingText of(Ruling ruling, List<Answer> answers) {
        return of(ruling).answered(answers);
    }

    /** The same ruling with these answers instead of those that it has. */
    RulingText answered(List<Answer> answers) {
        ObjectNode tree = tree();
        for (JsonNode finding : tree.path("findings")) {
            ArrayNode given = JsonNodeFactory.instance.arrayNode();
            answers.stream()
                    .filter(answer -> answer.answers(finding))
                    .forEach(answer -> given.addObject()
                            .put("reason", answer.reason())
                            .put("by", answer.by())
                            .put("at", answer.at().toString()));
            ObjectNode written = (ObjectNode) finding;
            written.remove("answers");
            if (!given.isEmpty()) {
                written.set("answers", given);
            }
        }
        return new RulingText(new String(CanonicalJson.write(tree), StandardCharsets.UTF_8));
    }

    /** Whether it warns of what this would answer. */
    boolean warnsOfWhatIsAnsweredBy(Answer answer) {
        return tree().path("findings").valueStream().anyMatch(answer::answers);
    }

    /** A tree of its own for whoever asks. */
    public ObjectNode tree() {
        JsonNode tree = CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8));
        return (ObjectNode) tree;
    }
}
