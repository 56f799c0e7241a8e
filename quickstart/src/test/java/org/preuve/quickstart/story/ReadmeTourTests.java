package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.quickstart.launch.RunningPreuve;

/** The tour in the README works as it is written, but for the addresses. */
@ExtendWith(SharedSystem.class)
class ReadmeTourTests {

    private static final Path README = Path.of("../README.md");
    private static final Path CLI = Path.of("../cli/target/preuve.jar");
    private static final Pattern TOUR = Pattern.compile("(?s)## A tour in five minutes\n(.*?)\n## ");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    @TempDir
    Path directory;

    @Test
    void everyCommandOfTheTourSucceeds(RunningPreuve preuve) throws Exception {
        assumeTrue(Files.exists(CLI), "cli/target/preuve.jar is not built");
        assumeTrue(Files.exists(Path.of("/usr/bin/curl")), "the tour needs curl");
        var tour = TOUR.matcher(Files.readString(README));
        assertThat(tour.find()).isTrue();
        String commands = BLOCK.matcher(tour.group(1))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"))
                .replace("cli/target/preuve.jar", CLI.toAbsolutePath().toString())
                .replace("http://localhost:8080", preuve.installation().publicUrl())
                .replace("http://localhost:9000", preuve.installation().issuer());

        var walked = Program.run(directory, "bash", "-euo", "pipefail", "-c", commands);

        assertThat(walked.exitCode()).as(walked.output()).isZero();
        assertThat(walked.output())
                .contains("/problems/claim-blocked", "Every step that could be checked has passed.", "Sound: all")
                .contains("open " + preuve.installation().publicUrl() + "/claims/");
    }
}
