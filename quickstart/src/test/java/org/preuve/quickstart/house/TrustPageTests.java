package org.preuve.quickstart.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test that docs/trust.md names as the guard of a promise is there, by class and by method. */
class TrustPageTests {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]*(?:Tests|Contract))(?:\\.([a-zA-Z]+))?`");

    @Test
    void everyTestThatGuardsAPromiseExists() throws IOException {
        var named = NAMED.matcher(Files.readString(Path.of("../docs/trust.md")));
        var guards = named.results().toList();
        assertThat(guards).hasSizeGreaterThan(20);
        assertThat(guards).allSatisfy(guard -> {
            List<Path> classes = classes(guard.group(1));
            assertThat(classes).as(guard.group(1)).isNotEmpty();
            if (guard.group(2) != null) {
                assertThat(classes)
                        .as(guard.group())
                        .anySatisfy(file -> assertThat(file).content().contains("void " + guard.group(2) + "("));
            }
        });
    }

    private static List<Path> classes(String name) {
        try (Stream<Path> files = Files.find(
                Path.of(".."),
                20,
                (path, attributes) ->
                        path.endsWith(name + ".java") && path.toString().contains("/src/test/"))) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
