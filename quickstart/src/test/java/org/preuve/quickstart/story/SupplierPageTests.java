package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.launch.RunningPreuve;

/** The page for suppliers works as it is written, but for the addresses, in each of its three ways. */
@ExtendWith(SharedSystem.class)
class SupplierPageTests {

    private static final Path PAGE = Path.of("../docs/suppliers.md");
    private static final Path CLI = Path.of("../cli/target/preuve.jar");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    /** What the sections are called, and what has to be installed for them: a program, and how its version begins. */
    enum Way {
        PREUVE("With preuve", "When your customer asks for something", "", ""),
        OPENSSL(
                "With curl and openssl",
                "When your customer asks for something",
                "openssl version",
                "OpenSSL ([3-9]|[1-9][0-9])\\."),
        JAVASCRIPT("With JavaScript", "", "node --version", "v([2-9][0-9])\\.");

        private final String section;
        private final String afterwards;
        private final List<String> program;
        private final Pattern version;

        Way(String section, String afterwards, String program, String version) {
            this.section = section;
            this.afterwards = afterwards;
            this.program = program.isEmpty() ? List.of() : List.of(program.split(" ", -1));
            this.version = Pattern.compile(version);
        }

        /** The test is skipped, and says so, where it is not. */
        void requireProgram(Path directory) throws IOException, InterruptedException {
            assumeTrue(isOnPath("curl"), "the page needs curl");
            if (program.isEmpty()) {
                assumeTrue(Files.exists(CLI), "cli/target/preuve.jar is not built");
                return;
            }
            assumeTrue(isOnPath(program.getFirst()), program.getFirst() + " is not installed");
            String found =
                    Program.run(directory, program.toArray(String[]::new)).output();
            assumeTrue(version.matcher(found).find(), "another version is needed than " + found.strip());
        }

        private static boolean isOnPath(String name) {
            return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "")
                            .split(":", -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        }
    }

    @TempDir
    Path directory;

    private final RunningPreuve preuve;

    SupplierPageTests(RunningPreuve preuve) {
        this.preuve = preuve;
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromAnInvitationToASealedAttestation(Way way) throws Exception {
        way.requireProgram(directory);
        String commands = Stream.of("What you need", way.section, way.afterwards)
                .filter(section -> !section.isEmpty())
                .map(SupplierPageTests::blocks)
                .collect(Collectors.joining("\n"))
                .replace("cli/target/preuve.jar", CLI.toAbsolutePath().toString())
                .replace("http://localhost:8080", preuve.installation().publicUrl())
                .replace("http://localhost:9000", preuve.installation().issuer());

        var walked = Program.run(directory, "bash", "-euo", "pipefail", "-c", commands);

        assertThat(walked.exitCode()).as(walked.output()).isZero();
        var signed = Credential.parse(Files.readAllBytes(directory.resolve("signed.json")));
        var receipt = Receipt.parse(receipt(signed))
                .verify(LogKey.parse(preuve.installation().vkey()));
        assertThat(receipt.entry().id()).isEqualTo(signed.id());
        assertThat(walked.output())
                .as("its own attestations, then itself, each asked for with a signature")
                .contains("\"items\":[{\"id\":\"" + signed.id() + "\"")
                .contains("\"name\":\"Tecelagem do Vale\"")
                .contains("\"did\":\"" + signed.issuer() + "\"");
        if (!way.afterwards.isEmpty()) {
            assertThat(walked.output())
                    .as("what it is asked is answered by what it attested")
                    .contains("\"state\":\"answered\"");
        }
    }

    private String receipt(Credential signed) {
        var anybody = People.of(preuve.installation()).anybody();
        String door = "/api/v1/records/" + signed.id() + "/receipt";
        await().until(() -> anybody.get(door).status() == 200);
        return anybody.get(door).text();
    }

    static String blocks(String section) {
        try {
            var found = Pattern.compile("(?s)## " + section + "\n(.*?)\n## ").matcher(Files.readString(PAGE));
            assertThat(found.find()).as(section).isTrue();
            return BLOCK.matcher(found.group(1))
                    .results()
                    .map(block -> block.group(1))
                    .collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
