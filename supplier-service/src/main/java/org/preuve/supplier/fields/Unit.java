package org.preuve.supplier.fields;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/**
 * Units that UCUM knows, in its case-sensitive writing and by its own table of symbols, and currencies by their ISO 4217
 * code, which may stand wherever a symbol may: {@code EUR}, {@code t/(10*6.EUR)}.
 */
final class Unit {

    private static final int LONGEST = 50;

    /** What UCUM's own characters are (section 2.1, rule 1): printable ASCII without spaces. */
    private static final Pattern CHARACTERS = Pattern.compile("[!-~]+");

    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");

    /** Against the grammar (section 2.2), yet taken by the library. */
    private static final Pattern MISPLACED = Pattern.compile("//|}[^./)]|\\)[^./)]");

    private static final Pattern THREE_LETTERS = Pattern.compile("(?<=^|[./(])[A-Z]{3}(?=$|[./){])");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Any symbol, in the place of a currency. */
    private static final String SYMBOL = "m";

    private static final UcumService UCUM = ucum();

    private Unit() {}

    static boolean isValid(String text) {
        if (text.length() > LONGEST || !CHARACTERS.matcher(text).matches()) {
            return false;
        }
        String bare = ANNOTATION.matcher(text).replaceAll("{}");
        String symbols = THREE_LETTERS.matcher(text).replaceAll(Unit::symbol);
        return !MISPLACED.matcher(bare).find() && isBalanced(bare) && UCUM.validate(symbols) == null;
    }

    private static boolean isBalanced(String text) {
        return text.chars().filter(character -> character == '(').count()
                == text.chars().filter(character -> character == ')').count();
    }

    private static String symbol(MatchResult letters) {
        return CURRENCIES.contains(letters.group()) ? SYMBOL : letters.group();
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
