package org.preuve.supplier.sheets;

import java.util.List;

/**
 * A table: a line of headers, and lines of cells below.
 *
 * @param format what the file turned out to be: {@code CSV, UTF-8, comma}
 * @param remarks what the reader assumed, for a person to confirm
 */
public record Sheet(String format, List<String> header, List<Row> rows, List<String> remarks) {

    /** More than this is no list of a company's suppliers. */
    public static final int MOST_ROWS = 10_000;

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 5_000;

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * The table of these lines: the first that is not empty holds the headers, empty ones are passed over.
     *
     * @throws RefusedSheet when there is no line below the headers, or too many
     */
    static Sheet of(String format, List<Row> lines, List<String> remarks) {
        List<Row> filled = lines.stream().filter(row -> !row.isEmpty()).toList();
        if (filled.size() < 2) {
            throw new RefusedSheet(1, 1, "has no lines", "a line of headers and at least one line below it");
        }
        if (filled.size() > MOST_ROWS + 1) {
            throw new RefusedSheet(
                    filled.get(MOST_ROWS + 1).line(), 1, "is one line too many", "at most " + MOST_ROWS + " lines");
        }
        return new Sheet(format, filled.getFirst().cells(), filled.subList(1, filled.size()), remarks);
    }

    /**
     * One line.
     *
     * @param line where it begins in the file, from 1
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in a column, from 0; empty beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
