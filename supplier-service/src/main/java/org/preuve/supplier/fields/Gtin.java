package org.preuve.supplier.fields;

import java.util.regex.Pattern;

/** Global Trade Item Number, by the GS1 General Specifications, section 7.9: the last digit checks the others. */
public final class Gtin {

    private static final Pattern DIGITS = Pattern.compile("\\d{8}|\\d{12,14}");

    private static final int LONGEST = 14;

    private Gtin() {}

    /** The fourteen digits that all writings of one number share. */
    public static String padded(String text) {
        return "0".repeat(LONGEST - text.length()) + text;
    }

    public static boolean isValid(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < text.length(); place++) {
            int digit = text.charAt(text.length() - 1 - place) - '0';
            sum += place % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
