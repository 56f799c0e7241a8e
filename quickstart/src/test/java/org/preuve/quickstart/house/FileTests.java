package org.preuve.quickstart.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tail of the files: what is long is not read. */
class FileTests {

    private static final int LONGEST = 300;

    @Test
    void noMainFileIsLongerThanThreeHundredLines() throws IOException {
        assertThat(mainFiles())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file)).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        assertThat(mainFiles().stream().map(Path::getParent).distinct())
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    private static List<Path> mainFiles() throws IOException {
        try (Stream<Path> files = Files.find(Path.of(".."), 20, (path, attributes) -> isMainFile(path.toString()))) {
            return files.toList();
        }
    }

    private static boolean isMainFile(String name) {
        return name.endsWith(".java") && name.contains("/src/main/java/org/preuve/") && !name.contains("/target/");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
