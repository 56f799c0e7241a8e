package org.preuve.supplier.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Countries as lists write them: English and French names, some other usual ones, and ISO 3166-1 codes of both lengths. */
final class CountryNames {

    /** Names that people use and the locale data does not have. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("usa", "US"),
            Map.entry("u s a", "US"),
            Map.entry("etats unis d amerique", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("u k", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("angleterre", "GB"),
            Map.entry("grande bretagne", "GB"),
            Map.entry("viet nam", "VN"),
            Map.entry("vietnam", "VN"),
            Map.entry("korea", "KR"),
            Map.entry("republic of korea", "KR"),
            Map.entry("coree", "KR"),
            Map.entry("turkey", "TR"),
            Map.entry("turquie", "TR"),
            Map.entry("turkiye", "TR"),
            Map.entry("czech republic", "CZ"),
            Map.entry("republique tcheque", "CZ"),
            Map.entry("holland", "NL"),
            Map.entry("hollande", "NL"),
            Map.entry("ivory coast", "CI"),
            Map.entry("burma", "MM"),
            Map.entry("birmanie", "MM"),
            Map.entry("macedonia", "MK"),
            Map.entry("hong kong", "HK"),
            Map.entry("macau", "MO"),
            Map.entry("russian federation", "RU"),
            Map.entry("prc", "CN"),
            Map.entry("p r china", "CN"),
            Map.entry("republique populaire de chine", "CN"),
            Map.entry("people s republic of china", "CN"),
            Map.entry("uae", "AE"),
            Map.entry("lao", "LA"),
            Map.entry("moldova", "MD"),
            Map.entry("swaziland", "SZ"),
            Map.entry("cape verde", "CV"));

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** The ISO 3166-1 alpha-2 code of what somebody wrote. */
    static Optional<String> find(String text) {
        return Optional.ofNullable(CODES.get(Fold.words(text)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                codes.putIfAbsent(Fold.words(country.getDisplayCountry(language)), code);
            }
            codes.put(Fold.words(code), code);
            codes.putIfAbsent(Fold.words(threeLetters(country)), code);
        }
        codes.putAll(OTHERS);
        codes.remove("");
        return Map.copyOf(codes);
    }

    private static String threeLetters(Locale country) {
        try {
            return country.getISO3Country();
        } catch (MissingResourceException none) {
            return "";
        }
    }
}
