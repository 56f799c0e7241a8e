package org.preuve.supplier.sheets;

/** A file is no table that can be read. Says where it stops being one, from line 1 and column 1. */
public final class RefusedSheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String expected;

    RefusedSheet(int line, int column, String problem, String expected) {
        super(problem);
        this.line = line;
        this.column = column;
        this.expected = expected;
    }

    /** {@code line 3, column 14}: of CSV a character's place, of XLSX a cell's. */
    public String at() {
        return "line %d, column %d".formatted(line, column);
    }

    public String problem() {
        return String.valueOf(getMessage());
    }

    public String expected() {
        return expected;
    }
}
