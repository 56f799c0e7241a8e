package org.preuve.reporting.following;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How much of what a record states.
 *
 * @param indicator what was measured, in the author's words
 * @param unit UCUM, or a currency by its ISO 4217 code
 */
public record Amount(String indicator, BigDecimal value, String unit) {

    private static final Set<String> RATIOS =
            Set.of("[ppth]", "[ppm]", "[ppb]", "[pH]", "Cel", "[degF]", "K", "dB", "B");

    /** Whether it can be shared out: kilograms, kilowatt-hours or pieces, and not a ratio or a temperature. */
    public boolean isExtensive() {
        return isExtensive(unit);
    }

    public static boolean isExtensive(String unit) {
        return !unit.contains("/") && !unit.contains("%") && !RATIOS.contains(unit);
    }

    static Optional<Amount> read(JsonNode quantity) {
        JsonNode value = quantity.path("value");
        if (!value.isNumber()) {
            return Optional.empty();
        }
        return Members.text(quantity, "indicator")
                .flatMap(indicator -> Members.text(quantity, "unit")
                        .filter(unit -> !unit.isBlank())
                        .map(unit -> new Amount(indicator, value.decimalValue(), unit)));
    }
}
