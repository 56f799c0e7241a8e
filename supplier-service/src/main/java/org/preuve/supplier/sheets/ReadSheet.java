package org.preuve.supplier.sheets;

import java.util.Arrays;

/** Reads a file by what it is, not by what it is called. */
public final class ReadSheet {

    /** More than ten thousand suppliers with long addresses take. */
    public static final int LARGEST_FILE = 5 * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private ReadSheet() {}

    /**
     * The table in these bytes.
     *
     * @throws RefusedSheet when there is none; nothing else escapes, whatever the bytes are
     */
    public static Sheet read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new RefusedSheet(1, 1, "is too large a file", "at most " + LARGEST_FILE + " bytes");
        }
        if (startsWith(file, ZIP)) {
            return XlsxSheet.read(file);
        }
        if (startsWith(file, GZIP)) {
            throw new RefusedSheet(1, 1, "is a compressed file", "the file that is in it: CSV or XLSX");
        }
        if (startsWith(file, OLE2)) {
            throw new RefusedSheet(
                    1, 1, "is a workbook of Excel 97 to 2003, or has a password", "CSV, or XLSX without one");
        }
        return CsvSheet.read(file);
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
