package org.preuve.supplier.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.preuve.supplier.sheets.Sheet.Row;

/** The first sheet of an Office Open XML workbook. A formula is read as its text, never as its value. */
final class XlsxSheet {

    private XlsxSheet() {}

    static Sheet read(byte[] file) {
        XlsxParts.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<String> remarks = new ArrayList<>();
            long sheets = workbook.getSheets().count();
            if (sheets > 1) {
                remarks.add("The workbook has %d sheets; only the first was read.".formatted(sheets));
            }
            try (Stream<org.dhatim.fastexcel.reader.Row> rows =
                    workbook.getFirstSheet().openStream()) {
                return Sheet.of("XLSX", rows.map(XlsxSheet::row).toList(), remarks);
            }
        } catch (RefusedSheet refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new RefusedSheet(1, 1, "is no workbook that can be read", "XLSX as a spreadsheet program saves it");
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = IntStream.range(0, row.getCellCount())
                .mapToObj(column -> text(row, column))
                .toList();
        return new Row(row.getRowNum(), cells);
    }

    private static String text(org.dhatim.fastexcel.reader.Row row, int column) {
        String text =
                row.getOptionalCell(column).map(XlsxSheet::text).orElse("").strip();
        if (text.length() > Sheet.LONGEST_CELL) {
            throw new RefusedSheet(
                    row.getRowNum(), column + 1, "is too long a cell", "at most " + Sheet.LONGEST_CELL + " characters");
        }
        if (text.codePoints().anyMatch(XlsxSheet::isUnprintable)) {
            throw new RefusedSheet(
                    row.getRowNum(), column + 1, "has a character that text does not have", "printable text");
        }
        return text;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            return "=" + cell.getFormula();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || (Character.isISOControl(codePoint) && "\r\n\t".indexOf(codePoint) < 0);
    }
}
