package org.preuve.reporting.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.preuve.reporting.exports.Sheet.Cell;

/** A workbook, written line by line. Texts are text cells, which no spreadsheet takes for formulas. */
final class XlsxFile {

    private static final int LINES_AT_ONCE = 500;

    /** A cell holds no more; what is longer than any name ends in an ellipsis. */
    private static final int LONGEST = 32_000;

    private XlsxFile() {}

    static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Preuve", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, book.newWorksheet(sheet.name()));
            }
        }
    }

    private static void write(Sheet sheet, Worksheet page) throws IOException {
        page.freezePane(0, 1);
        for (int column = 0; column < sheet.header().size(); column++) {
            page.inlineString(0, column, sheet.header().get(column));
            page.style(0, column).bold().set();
        }
        int line = 1;
        for (List<Cell> row : sheet.rows()) {
            for (int column = 0; column < row.size(); column++) {
                put(page, line, column, row.get(column));
            }
            if (line % LINES_AT_ONCE == 0) {
                page.flush();
            }
            line++;
        }
        page.finish();
    }

    private static void put(Worksheet page, int line, int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> page.inlineString(line, column, shown(text.value()));
            case Cell.Number number -> page.value(line, column, number.value());
            case Cell.Nothing nothing -> {}
        }
    }

    /** XML has no control characters. */
    private static String shown(String text) {
        String plain = text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
