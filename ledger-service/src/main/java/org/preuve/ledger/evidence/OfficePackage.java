package org.preuve.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.preuve.ledger.evidence.EvidenceRefusal.FileRefused;

/** Looks into an Office Open XML package: which kind of document it is, and that no macro is in it. */
final class OfficePackage {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 250L * 1024 * 1024;

    private OfficePackage() {}

    /** Empty when it is another kind of archive. Stops at a size that no honest document has. */
    static Optional<FileType> read(InputStream content) throws IOException {
        Optional<FileType> kind = Optional.empty();
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 14];
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            String name = part.getName();
            kind = kind.or(() -> kindOf(name));
            if (name.endsWith("vbaProject.bin")) {
                throw new FileRefused("a document with macros", "a document without macros").refused();
            }
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                unpacked += n;
                if (unpacked > MOST_BYTES) {
                    throw new FileRefused("unpacks to more than 250 MB", "an honest document").refused();
                }
            }
            if (++parts > MOST_PARTS) {
                throw new FileRefused("more than 5,000 parts in one document", "an honest document").refused();
            }
        }
        return kind;
    }

    private static Optional<FileType> kindOf(String part) {
        return switch (part) {
            case "xl/workbook.xml" -> Optional.of(FileType.XLSX);
            case "word/document.xml" -> Optional.of(FileType.DOCX);
            default -> Optional.empty();
        };
    }
}
