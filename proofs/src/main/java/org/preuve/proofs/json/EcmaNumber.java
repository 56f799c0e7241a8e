package org.preuve.proofs.json;

import static org.preuve.proofs.json.CanonicalJson.MAX_SAFE_INTEGER;

/** Prints a double as ECMAScript's Number::toString does (RFC 8785 §3.2.2.3). */
final class EcmaNumber {
    private static final int MAX_PLAIN_EXPONENT = 21;
    private static final double FIRST_WITH_EXPONENT = 1e21;

    private EcmaNumber() {}

    /** Whether it prints as an integer within ±(2⁵³−1). */
    static boolean isInteger(double value) {
        return value == Math.rint(value) && Math.abs(value) <= MAX_SAFE_INTEGER;
    }

    /** Whether it would print as an integer that I-JSON does not allow. */
    static boolean isUnsafeInteger(double value) {
        return Math.abs(value) > MAX_SAFE_INTEGER && Math.abs(value) < FIRST_WITH_EXPONENT;
    }

    /** The shortest decimal that reads back as {@code value}, which is finite; {@code -0} prints as {@code 0}. */
    static String print(double value) {
        if (isInteger(value)) {
            return Long.toString((long) value);
        }
        Decimal decimal = Decimal.shortest(Math.abs(value));
        String text = layOut(decimal.digits(), decimal.point());
        return value < 0 ? "-" + text : text;
    }

    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (point > 0 && point <= MAX_PLAIN_EXPONENT) {
            return count <= point
                    ? digits + "0".repeat(point - count)
                    : digits.substring(0, point) + "." + digits.substring(point);
        }
        if (point > -6 && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = count == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }

    /** The value 0.{@code digits} × 10^{@code point}. */
    private record Decimal(String digits, int point) {

        /**
         * Since JDK 19 {@link Double#toString(double)} gives the shortest decimal of at least two digits, nearest to the
         * value. What remains is to look for one of a single digit: 4.9E-324 is 5e-324 in ECMAScript.
         */
        static Decimal shortest(double value) {
            Decimal decimal = ofJavaNotation(Double.toString(value));
            if (decimal.digits.length() != 2) {
                return decimal;
            }
            Decimal single = decimal.roundedToOneDigit();
            return single.value() == value ? single : decimal;
        }

        private static Decimal ofJavaNotation(String text) {
            int exponentAt = text.indexOf('E');
            String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
            int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text, exponentAt + 1, text.length(), 10);
            int dot = mantissa.indexOf('.');
            String digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
            int first = 0;
            while (digits.charAt(first) == '0') {
                first++;
            }
            int last = digits.length();
            while (digits.charAt(last - 1) == '0') {
                last--;
            }
            return new Decimal(digits.substring(first, last), dot - first + exponent);
        }

        private Decimal roundedToOneDigit() {
            int digit = digits.charAt(0) - '0' + (digits.charAt(1) >= '5' ? 1 : 0);
            return digit == 10 ? new Decimal("1", point + 1) : new Decimal(Integer.toString(digit), point);
        }

        private double value() {
            return Double.parseDouble("0." + digits + "E" + point);
        }
    }
}
