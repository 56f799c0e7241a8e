package org.preuve.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.ledger.Files;

class FileTypesTests {

    private final FileTypes types = new FileTypes();

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of("a.pdf", "application/pdf", Files.PDF, FileType.PDF),
                Arguments.of("A.PDF", "application/pdf", Files.PDF, FileType.PDF),
                Arguments.of("a.pdf", "application/octet-stream", Files.PDF, FileType.PDF),
                Arguments.of("a.pdf", "", Files.PDF, FileType.PDF),
                Arguments.of("a.png", "image/png", Files.PNG, FileType.PNG),
                Arguments.of("a.jpeg", "image/jpeg", Files.JPEG, FileType.JPEG),
                Arguments.of("a.csv", "text/csv", Files.CSV, FileType.CSV),
                Arguments.of("a.csv", "application/vnd.ms-excel", Files.CSV, FileType.CSV),
                Arguments.of("a.txt", "text/plain", Files.CSV, FileType.TEXT),
                Arguments.of("a.xlsx", FileType.XLSX.mediaType(), Files.XLSX, FileType.XLSX),
                Arguments.of("a.docx", FileType.DOCX.mediaType(), Files.DOCX, FileType.DOCX));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void aFileIsWhatItsBytesNameAndTypeSay(String name, String declared, byte[] content, FileType type)
            throws IOException {
        assertThat(types.require(file(name, declared, content))).isEqualTo(type);
    }

    static Stream<Arguments> lying() {
        return Stream.of(
                Arguments.of("a.exe", "application/octet-stream", Files.EXE),
                Arguments.of("a.pdf", "application/pdf", Files.EXE),
                Arguments.of("a.pdf", "application/pdf", Files.ELF),
                Arguments.of("a.pdf", "application/pdf", Files.HTML),
                Arguments.of("a.txt", "text/plain", Files.HTML),
                Arguments.of("a.csv", "text/csv", Files.SHELL),
                Arguments.of("a.txt", "text/plain", Files.EXE),
                Arguments.of("a.html", "text/html", Files.HTML),
                Arguments.of("a.png", "image/png", Files.PDF),
                Arguments.of("a.pdf", "image/png", Files.PDF),
                Arguments.of("a.xlsx", FileType.XLSX.mediaType(), Files.DOCX),
                Arguments.of("a.xlsx", FileType.XLSX.mediaType(), Files.ZIP),
                Arguments.of("a.xlsx", FileType.XLSX.mediaType(), Files.XLSM),
                Arguments.of("a.xlsm", "application/octet-stream", Files.XLSM),
                Arguments.of("a.zip", "application/zip", Files.ZIP),
                Arguments.of("a", "application/pdf", Files.PDF),
                Arguments.of("a.pdf.", "application/pdf", Files.PDF),
                Arguments.of("a.pdf", "application/pdf", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("lying")
    void refusesAFileThatLiesAboutItself(String name, String declared, byte[] content) {
        assertThatThrownBy(() -> types.require(file(name, declared, content)))
                .isInstanceOfSatisfying(
                        EvidenceRefused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(EvidenceRefusal.FileRefused.class));
    }

    private static UploadedFile file(String name, String declared, byte[] content) {
        return new UploadedFile() {
            @Override
            public FileName name() {
                return FileName.of(name);
            }

            @Override
            public Optional<String> declaredType() {
                return declared.isEmpty() ? Optional.empty() : Optional.of(declared);
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }
}
