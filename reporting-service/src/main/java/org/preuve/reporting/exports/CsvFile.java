package org.preuve.reporting.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.preuve.reporting.exports.Sheet.Cell;

/**
 * CSV (RFC 4180), written line by line. For French spreadsheets with semicolons, decimal commas and a byte order mark, as they open it themselves. What
 * somebody wrote and a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvFile {

    /** What begins a formula somewhere, full-width forms included. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final boolean isFrench;

    CsvFile(Locale language) {
        this.isFrench = language.getLanguage().equals("fr");
    }

    void write(Sheet sheet, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (isFrench) {
            text.write('\ufeff');
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(isFrench ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(sheet.header());
        for (List<Cell> row : sheet.rows()) {
            csv.writeRecord(row.stream().map(this::cell).toList());
        }
        csv.flush();
    }

    private String cell(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> safe(text.value());
            case Cell.Number number -> number(number.value());
            case Cell.Nothing nothing -> "";
        };
    }

    private String number(BigDecimal value) {
        String plain = value.toPlainString();
        return isFrench ? plain.replace('.', ',') : plain;
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
