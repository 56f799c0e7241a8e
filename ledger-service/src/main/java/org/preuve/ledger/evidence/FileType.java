package org.preuve.ledger.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The files that prove something and that anybody can open in ten years. Nothing that runs, nothing with macros. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    WEBP("image/webp", "webp"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODT("application/vnd.oasis.opendocument.text", "odt");

    private final String mediaType;
    /** In small letters, between spaces. */
    private final String extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = " " + String.join(" ", extensions) + " ";
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(" " + extension + " "))
                .findFirst();
    }
}
