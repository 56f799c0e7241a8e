package org.preuve.supplier.fields;

import java.util.regex.Pattern;

/**
 * The syntax of UCUM units (UCUM section 2.2): components joined by {@code .} and {@code /}, each a symbol with an
 * optional exponent and annotation. ISO 4217 codes such as {@code EUR} have the same syntax.
 *
 * <p>KNOWN GAP: only the syntax is looked at, so a symbol that UCUM does not know passes, and groups in parentheses do
 * not.
 */
final class Unit {

    private static final int LONGEST = 50;
    private static final String SYMBOL = "(?:[A-Za-z%'\"_*^]|\\[[!-Z^-~]+])+";
    private static final String COMPONENT =
            "(?:(?:10[*^][+-]?\\d{1,3}|%s(?:[+-]?\\d{1,2})?|\\d{1,9})(?:\\{[!-z|~]*})?|\\{[!-z|~]+})".formatted(SYMBOL);
    private static final Pattern UNIT = Pattern.compile("/?" + COMPONENT + "(?:[./]" + COMPONENT + ")*");

    private Unit() {}

    static boolean isValid(String text) {
        return text.length() <= LONGEST && UNIT.matcher(text).matches();
    }
}
