package org.preuve.supplier.fields;

/** Global Location Number: thirteen digits, the last of which checks the others as a GTIN's does. */
public final class Gln {

    private static final int DIGITS = 13;

    private Gln() {}

    public static boolean isValid(String text) {
        return text.length() == DIGITS && Gtin.isValid(text);
    }
}
