package org.preuve.reporting.products;

/**
 * A GS1 product number in its 14-digit form. Shorter forms (8, 12, 13 digits) are padded with zeros, which leaves the check digit as it is (GS1
 * General Specifications, section 7.9.1).
 */
public record Gtin(String digits) {

    private static final int LENGTH = 14;

    public Gtin {
        if (digits.length() != LENGTH || !isNumber(digits)) {
            throw new InvalidGtin("a GTIN has 8, 12, 13 or 14 digits");
        }
        if (checkDigit(digits) != digits.charAt(LENGTH - 1) - '0') {
            throw new InvalidGtin("the check digit of this GTIN is " + checkDigit(digits));
        }
    }

    /** Reads any of the four lengths; {@link InvalidGtin} says what is wrong with it. */
    public static Gtin parse(String text) {
        return switch (text.length()) {
            case 8, 12, 13, LENGTH -> new Gtin("0".repeat(LENGTH - text.length()) + text);
            default -> throw new InvalidGtin("a GTIN has 8, 12, 13 or 14 digits");
        };
    }

    static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Of the first 13 digits of any GS1 number, padded with zeros on the left. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}
