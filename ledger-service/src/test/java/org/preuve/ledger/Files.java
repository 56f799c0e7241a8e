package org.preuve.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each type, made here. */
public final class Files {

    public static final byte[] PDF =
            text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    public static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                    + "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082");
    public static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
    public static final byte[] CSV = text("Réf;Quantité\nRSE-001;12 480,5\n");
    public static final byte[] HTML = text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    public static final byte[] SHELL = text("#!/bin/sh\nrm -rf /\n");
    public static final byte[] EXE = HexFormat.of()
            .parseHex("4d5a90000300000004000000ffff0000b800000000000000400000000000000000000000000000000000000000000000"
                    + "000000000000000000000000800000000e1fba0e00b409cd21b8014ccd21");
    public static final byte[] ELF = HexFormat.of().parseHex("7f454c4602010100000000000000000002003e0001000000");
    public static final byte[] XLSX = zip("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
    public static final byte[] XLSM = zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin");
    public static final byte[] DOCX = zip("[Content_Types].xml", "word/document.xml");
    public static final byte[] ZIP = zip("a.txt");

    private Files() {}

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(text("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
