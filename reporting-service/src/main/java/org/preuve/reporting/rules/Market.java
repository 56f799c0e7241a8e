package org.preuve.reporting.rules;

import java.util.Locale;
import java.util.Set;

/** Where a claim is made: a country by its ISO 3166-1 code, or {@code EU} for all of the Union. */
public record Market(String code) {

    public static final Market EU = new Market("EU");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    public Market {
        if (!code.equals("EU") && !COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("a market is EU or a country by two capital letters");
        }
    }

    /** Whether a rule of {@code this} market speaks to a claim made in the other: the Union's rules hold in each member state. */
    public boolean covers(Market claimed) {
        return equals(claimed) || (equals(EU) && MEMBERS.contains(claimed.code));
    }
}
