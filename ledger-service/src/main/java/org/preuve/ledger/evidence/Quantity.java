package org.preuve.ledger.evidence;

/**
 * How much of what. The value is a JSON number, so what is signed is what was sent.
 *
 * @param unit a UCUM unit, or an ISO 4217 code for money
 */
public record Quantity(String indicator, double value, String unit) {

    public Quantity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a quantity is a finite number, not " + value);
        }
    }
}
