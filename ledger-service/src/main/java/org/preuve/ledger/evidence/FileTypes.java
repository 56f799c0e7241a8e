package org.preuve.ledger.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.preuve.ledger.evidence.EvidenceRefusal.FileRefused;

/**
 * Tells what a file is by its bytes. Its name and its declared type must say the same: a file that lies about itself
 * proves nothing.
 */
public final class FileTypes {

    private static final String EXPECTED =
            "a PDF, PNG, JPEG, TIFF, WebP, CSV, TXT, XLSX, DOCX, ODS or ODT file, named and declared as what it is";

    /** What browsers declare when they do not know; for CSV, Windows says the program that opens it. */
    private static final Set<String> UNDECIDED =
            Set.of("application/octet-stream", "binary/octet-stream", "application/x-download");

    private static final Set<String> ALSO_CSV = Set.of("text/plain", "application/csv", "application/vnd.ms-excel");

    private final Detector magic = MimeTypes.getDefaultMimeTypes();

    /** @throws EvidenceRefused unless bytes, name and declared type agree on one of the types that are taken */
    FileType require(UploadedFile file) throws IOException {
        FileType named = FileType.ofExtension(file.name().extension())
                .orElseThrow(() -> refused("the name ends in ." + file.name().extension()));
        String found = sniff(file);
        if (!matches(named, found)) {
            throw refused("named ." + file.name().extension() + ", but it is " + found);
        }
        Optional<String> declared = file.declaredType().filter(type -> !UNDECIDED.contains(type));
        if (declared.isPresent() && !declares(named, declared.get())) {
            throw refused("declared as " + declared.get() + ", but it is " + named.mediaType());
        }
        return named;
    }

    private String sniff(UploadedFile file) throws IOException {
        try (InputStream content = new BufferedInputStream(file.open(), 1 << 16)) {
            String found = magic.detect(content, new Metadata()).toString();
            if (!found.equals("application/zip") && !found.equals("application/x-tika-ooxml")) {
                return found;
            }
        }
        try (InputStream content = new BufferedInputStream(file.open())) {
            return OfficePackage.read(content).map(FileType::mediaType).orElse("an archive");
        }
    }

    /** CSV has no bytes of its own: it is text whose name says so. */
    private static boolean matches(FileType named, String found) {
        return named == FileType.CSV ? found.equals("text/plain") : found.equals(named.mediaType());
    }

    private static boolean declares(FileType named, String declared) {
        return declared.equals(named.mediaType()) || (named == FileType.CSV && ALSO_CSV.contains(declared));
    }

    private static EvidenceRefused refused(String problem) {
        return new FileRefused(problem, EXPECTED).refused();
    }
}
