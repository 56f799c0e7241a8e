package org.preuve.reporting.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.Pair;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/**
 * Reads units by UCUM's own table and currencies by ISO 4217. Of the library only the factor of one unit is taken, which is exact; amounts are reckoned
 * with as {@link Fraction}s. What is counted ({@code {person}}) means nothing to UCUM, and is part of the measure here: people and pieces do not add up.
 */
final class ReadScale {

    private static final int LONGEST = 50;
    private static final Pattern CHARACTERS = Pattern.compile("[!-~]*");
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");

    /** Of carbon dioxide equivalents, in the writings that are met: tonnes of them are tonnes. */
    private static final Pattern EQUIVALENTS = Pattern.compile("\\{CO2[-_ ]?(e|eq|eqv)\\.?}", Pattern.CASE_INSENSITIVE);

    /** Powers that no amount has, and that take long to compute. */
    private static final Pattern HUGE_POWER = Pattern.compile("[^./(0-9][+-]?[0-9]{3}|[0-9]{10}");

    private static final Pattern RATIO = Pattern.compile("/|[A-Za-z\\]]-[0-9]");
    private static final Pattern THREE_LETTERS = Pattern.compile("(?<=^|[./(])[A-Z]{3}(?=$|[./){])");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** What can be added: counts, mass, volume, energy, time, length, area, transport. */
    private static final Set<String> ADDING = Set.of("", "g", "m3", "g.m2.s-2", "s", "m", "m2", "g.m");

    private static final int KEPT = 1000;

    private final UcumService ucum = ucum();
    private final Map<String, Scale> read = new ConcurrentHashMap<>();

    /** @param ofEmissions whether it is a unit of greenhouse gases, so that CO2e need not be told from anything */
    Scale read(String unit, boolean ofEmissions) {
        String plain = ofEmissions ? EQUIVALENTS.matcher(unit).replaceAll("") : unit;
        Scale known = read.get(plain);
        if (known != null) {
            return known;
        }
        Scale scale = scale(plain);
        if (read.size() < KEPT) {
            read.put(plain, scale);
        }
        return scale;
    }

    private Scale scale(String unit) {
        if (unit.length() > LONGEST
                || !CHARACTERS.matcher(unit).matches()
                || HUGE_POWER.matcher(ANNOTATION.matcher(unit).replaceAll("")).find()) {
            return new Scale.Unknown();
        }
        if (CURRENCIES.contains(unit)) {
            return new Scale.Adds(unit, Fraction.ONE);
        }
        String bare = ANNOTATION.matcher(unit).replaceAll("");
        Matcher money = THREE_LETTERS.matcher(unit);
        String symbols = money.replaceAll(found -> CURRENCIES.contains(found.group()) ? "m" : found.group());
        if (ucum.validate(symbols) != null && !unit.isEmpty()) {
            return new Scale.Unknown();
        }
        return !symbols.equals(unit) || RATIO.matcher(bare).find() || bare.contains("%")
                ? new Scale.Listed()
                : added(unit);
    }

    private Scale added(String unit) {
        try {
            Pair one = ucum.getCanonicalForm(new Pair(new Decimal("1"), unit.isEmpty() ? "1" : unit));
            Fraction factor = Fraction.of(new BigDecimal(one.getValue().asDecimal()));
            boolean isShare = one.getCode().isEmpty() && factor.compareTo(Fraction.ONE) < 0;
            return ADDING.contains(one.getCode()) && !isShare
                    ? new Scale.Adds(one.getCode() + counted(unit), factor)
                    : new Scale.Listed();
        } catch (UcumException special) {
            return new Scale.Listed(); // with an origin of its own, such as degrees Celsius
        }
    }

    private static String counted(String unit) {
        return ANNOTATION.matcher(unit).results().map(found -> found.group()).collect(Collectors.joining());
    }

    private static UcumService ucum() {
        try (InputStream table = UcumService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (UcumException broken) {
            throw new IllegalStateException("The table of units cannot be read.", broken);
        }
    }
}
