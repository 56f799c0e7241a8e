package org.preuve.supplier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documentation knows every problem type. */
class ProblemTypeTests {

    @ParameterizedTest
    @EnumSource
    void hasARowInTheDocumentationWithItsStatus(ProblemType type) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "problems.md"));
        assertThat(page)
                .contains("| `%s` | %d |".formatted(type.slug(), type.status().value()));
    }
}
