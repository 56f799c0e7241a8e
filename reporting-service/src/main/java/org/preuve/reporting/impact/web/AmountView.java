package org.preuve.reporting.impact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.impact.Fraction;

/**
 * A number with its unit.
 *
 * @param exact the number itself as a fraction, where the value is rounded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AmountView(BigDecimal value, String unit, @Nullable String exact) {

    static AmountView of(Fraction amount, String unit) {
        return new AmountView(amount.rounded(), unit, amount.isRounded() ? amount.toString() : null);
    }
}
