package org.preuve.reporting.claims;

import java.nio.charset.StandardCharsets;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.reporting.rules.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A ruling as it was decided and will be signed: canonical JSON, kept as it is when rules change. */
public record RulingText(String json) {

    public static RulingText of(Ruling ruling) {
        return new RulingText(new String(CanonicalJson.write(RulingJson.of(ruling)), StandardCharsets.UTF_8));
    }

    /** A tree of its own for whoever asks. */
    public ObjectNode tree() {
        JsonNode tree = CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8));
        return (ObjectNode) tree;
    }
}
