package org.preuve.quickstart.samples;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as a French spreadsheet writes it: a decimal comma, and spaces of three widths between thousands. */
sealed interface FrenchNumber {

    record Value(BigDecimal value) implements FrenchNumber {}

    /** One dot before three digits: a thousands separator to one reader, a decimal point to another. */
    record Ambiguous(BigDecimal asDecimal, BigDecimal asThousands) implements FrenchNumber {}

    record Missing() implements FrenchNumber {}

    record Unreadable() implements FrenchNumber {}

    Pattern PLAIN = Pattern.compile("[+-]?\\d+(,\\d+)?");
    Pattern DOTTED = Pattern.compile("[+-]?\\d{1,3}\\.\\d{3}");

    static FrenchNumber parse(String written) {
        String compact = written.replaceAll("[ \\u00a0\\u2009\\u202f]", "");
        if (compact.isEmpty()) {
            return new Missing();
        }
        if (PLAIN.matcher(compact).matches()) {
            return new Value(new BigDecimal(compact.replace(',', '.')));
        }
        if (DOTTED.matcher(compact).matches()) {
            return new Ambiguous(new BigDecimal(compact), new BigDecimal(compact.replace(".", "")));
        }
        return new Unreadable();
    }
}
