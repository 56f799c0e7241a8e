package org.preuve.reporting.impact;

import java.util.Locale;
import java.util.Map;
import org.preuve.reporting.problems.InvalidInput;

/** In which language an answer speaks: English, unless {@code lang} asks for French. */
public final class ImpactLanguage {

    private ImpactLanguage() {}

    public static Locale read(Map<String, String> asked) {
        return switch (asked.getOrDefault("lang", "en")) {
            case "fr" -> Locale.FRENCH;
            case "en" -> Locale.ENGLISH;
            default -> throw new InvalidInput("lang", "is not understood", "fr or en");
        };
    }
}
