package org.preuve.reporting.products;

/** A product number that GS1 would not give out; the message says what is wrong, and holds nothing of the input. */
public final class InvalidGtin extends IllegalArgumentException {

    InvalidGtin(String problem) {
        super(problem);
    }
}
