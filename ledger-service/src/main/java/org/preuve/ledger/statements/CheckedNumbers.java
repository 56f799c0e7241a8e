package org.preuve.ledger.statements;

import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Identifiers that tell by themselves whether they were copied right. */
public final class CheckedNumbers {

    private static final Pattern GTIN = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
    private static final Pattern GLN = Pattern.compile("[0-9]{13}");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckedNumbers() {}

    /** Of a product: GS1 General Specifications, section 7.9. */
    public static boolean isGtin(String text) {
        return GTIN.matcher(text).matches() && isChecked(text);
    }

    /** Of a place, checked as a product's is. */
    public static boolean isGln(String text) {
        return GLN.matcher(text).matches() && isChecked(text);
    }

    /** Of a legal entity: ISO 17442 by ISO/IEC 7064, MOD 97-10: letters count as 10 to 35, and one is left over. */
    public static boolean isLei(String text) {
        if (!LEI.matcher(text).matches()) {
            return false;
        }
        String digits = text.chars()
                .mapToObj(character -> Integer.toString(Character.digit(character, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            sum += place % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
