package org.preuve.reporting.impact;

/** What a unit allows to be done with amounts in it. */
public sealed interface Scale {

    /**
     * Amounts add up with all of the same measure.
     *
     * @param measure of what they are: UCUM's base units, with what is counted in braces, or a currency
     * @param factor how much one is in base units
     */
    record Adds(String measure, Fraction factor) implements Scale {}

    /** Shares, ratios, temperatures, stocks: a sum of them says nothing. */
    record Listed() implements Scale {}

    /** Nobody knows what it means. */
    record Unknown() implements Scale {}
}
