package org.preuve.reporting.rules;

import java.util.Locale;
import java.util.Optional;

/** A language that claims are written in and rules are read in. */
public enum Language {
    EN,
    FR;

    /** The BCP 47 tag, which is also the field name in records and packs. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> of(String tag) {
        return switch (tag) {
            case "en" -> Optional.of(EN);
            case "fr" -> Optional.of(FR);
            default -> Optional.empty();
        };
    }
}
