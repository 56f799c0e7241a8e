package org.preuve.supplier.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet as a spreadsheet program saves it, or as an attacker does. */
public final class Workbook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private Workbook() {}

    /** Lines of cells; one that begins with {@code =} is a formula. */
    @SafeVarargs
    public static byte[] of(List<String>... lines) {
        StringBuilder rows = new StringBuilder();
        for (int line = 0; line < lines.length; line++) {
            rows.append("<row r=\"%d\">".formatted(line + 1));
            for (int column = 0; column < lines[line].size(); column++) {
                String place = (char) ('A' + column) + Integer.toString(line + 1);
                rows.append(cell(place, lines[line].get(column)));
            }
            rows.append("</row>");
        }
        return ofRows(rows.toString());
    }

    static byte[] ofRows(String rows) {
        return withPrologue("", rows);
    }

    static byte[] withPrologue(String prologue, String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + PACKAGE
                        + "/content-types\"><Default Extension=\"xml\" ContentType=\"text/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                XML + "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"s1\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                XML + prologue + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String cell(String place, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        if (text.startsWith("=")) {
            return "<c r=\"%s\"><f>%s</f><v>2</v></c>".formatted(place, escaped.substring(1));
        }
        return text.chars().allMatch(Character::isDigit)
                ? "<c r=\"%s\"><v>%s</v></c>".formatted(place, text)
                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, escaped);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
