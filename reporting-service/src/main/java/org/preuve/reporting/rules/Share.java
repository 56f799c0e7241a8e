package org.preuve.reporting.rules;

import java.math.BigDecimal;

/**
 * How much of what a claim says it speaks of: 60 % of the cotton.
 *
 * @param unit UCUM, as the records behind it write it
 * @param of what is measured, in words that the records behind it use
 */
public record Share(BigDecimal value, String unit, String of) {

    public Share {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a share is more than nothing, not " + value);
        }
    }
}
