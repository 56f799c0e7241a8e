package org.preuve.reporting.following.mongo;

import java.math.BigDecimal;
import org.preuve.reporting.following.Amount;

/** An amount as it lies in MongoDB. The number is a text, so that it stays as it was signed. */
record AmountDocument(String indicator, String value, String unit) {

    static AmountDocument of(Amount amount) {
        return new AmountDocument(amount.indicator(), amount.value().toString(), amount.unit());
    }

    Amount amount() {
        return new Amount(indicator, new BigDecimal(value), unit);
    }
}
