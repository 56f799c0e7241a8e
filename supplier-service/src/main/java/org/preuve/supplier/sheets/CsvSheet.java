package org.preuve.supplier.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.preuve.supplier.sheets.Sheet.Row;

/** Comma-, semicolon- or tab-separated text (RFC 4180). */
final class CsvSheet {

    private CsvSheet() {}

    static Sheet read(byte[] file) {
        CsvText csv = CsvText.of(file);
        char separator = CsvScan.separator(csv.text());
        CsvScan.check(csv.text(), separator);
        return Sheet.of(
                "CSV, %s, %s".formatted(csv.charset(), CsvScan.name(separator)),
                rows(csv.text(), separator),
                csv.remarks());
    }

    private static List<Row> rows(String text, char separator) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true) // told by the line, where it matters
                    .allowMissingFields(true)
                    .ofCsvRecord(text)
                    .stream()
                    .map(CsvSheet::row)
                    .toList();
        } catch (CsvParseException none) {
            throw new RefusedSheet(1, 1, "cannot be read: " + none.getMessage(), "CSV");
        }
    }

    private static Row row(CsvRecord cells) {
        return new Row(
                Math.toIntExact(cells.getStartingLineNumber()),
                cells.getFields().stream().map(String::strip).toList());
    }
}
