package org.preuve.reporting.exports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table of a spreadsheet.
 *
 * @param rows each as long as the header
 */
record Sheet(String name, List<String> header, List<List<Cell>> rows) {

    /** What stands in one place. */
    sealed interface Cell {

        /** Words that somebody wrote: never a formula, whatever they begin with. */
        record Text(String value) implements Cell {}

        record Number(BigDecimal value) implements Cell {}

        record Nothing() implements Cell {}

        static Cell text(String value) {
            return new Text(value);
        }

        static Cell text(Optional<String> value) {
            return value.<Cell>map(Text::new).orElseGet(Nothing::new);
        }

        static Cell number(BigDecimal value) {
            return new Number(value);
        }

        static Cell number(long value) {
            return new Number(BigDecimal.valueOf(value));
        }

        static Cell number(Optional<BigDecimal> value) {
            return value.<Cell>map(Number::new).orElseGet(Nothing::new);
        }
    }
}
