package org.preuve.reporting.products;

import java.util.Optional;

/** The GS1 number of a place or a legal entity: 13 digits, the last of which checks the others (GS1 General Specifications, section 7.9.1). */
public record Gln(String digits) {

    private static final int LENGTH = 13;

    public Gln {
        if (!isSound(digits)) {
            throw new IllegalArgumentException("no GLN: " + digits);
        }
    }

    /** Empty where the text is no such number, or its check digit is wrong. */
    public static Optional<Gln> read(String text) {
        return isSound(text) ? Optional.of(new Gln(text)) : Optional.empty();
    }

    private static boolean isSound(String text) {
        return text.length() == LENGTH
                && Gtin.isNumber(text)
                && Gtin.checkDigit("0" + text) == text.charAt(LENGTH - 1) - '0';
    }

    @Override
    public String toString() {
        return digits;
    }
}
