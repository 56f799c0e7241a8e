package org.preuve.reporting.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.reporting.following.Composition.Input;
import tools.jackson.databind.JsonNode;

/** Reads what products are made of. One part that is not said clearly makes the whole unclear: then nothing is read. */
final class CompositionReader {

    private CompositionReader() {}

    static Optional<Composition> read(JsonNode statement) {
        if (!statement.path("type").asString("").equals("Composition")) {
            return Optional.empty();
        }
        List<Input> inputs = new ArrayList<>();
        for (JsonNode input : statement.path("inputs")) {
            if (!input.path("share").isNumber()) {
                return Optional.empty();
            }
            inputs.add(new Input(
                    input.path("share").decimalValue(),
                    input.path("material").asStringOpt(),
                    input.path("countryOfOrigin").asStringOpt(),
                    Members.did(input, "supplier"),
                    Members.gtin(input.path("product"), "gtin")));
        }
        return Optional.of(new Composition(
                statement.path("disclosure").asString("").equals("public"),
                statement.path("subject").path("lot").asStringOpt(),
                inputs));
    }
}
