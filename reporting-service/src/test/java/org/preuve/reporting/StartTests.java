package org.preuve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.settings.MissingSetting;

/** What an installation is told that lacks something. */
class StartTests {

    @TempDir
    private Path folder;

    @Test
    void refusesToStartWithoutAKeyFile() throws Exception {
        assertThat(refusal("--preuve.organisation.key-file=" + folder.resolve("none.pem")))
                .contains("preuve.organisation.key-file", "none.pem");
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
        assertThat(refusal("--preuve.organisation.key-file=" + nonsense)).contains("holds no Ed25519 key");
    }

    @Test
    void refusesToStartWithoutTheTrustAnchor() throws Exception {
        assertThat(refusal("--preuve.log.vkey=")).contains("preuve.log.vkey");
        assertThat(refusal("--preuve.log.vkey=nonsense")).contains("preuve.log.vkey");
    }

    @Test
    void refusesToStartWithoutASecretOfItsClient() throws Exception {
        assertThat(refusal("--preuve.client.secret=")).contains("preuve.client.secret");
    }

    @Test
    void refusesToStartAsNobody() throws Exception {
        assertThat(refusal("--preuve.organisation.name=")).contains("preuve.organisation.name");
        assertThat(refusal("--preuve.organisation.did=did:example:1")).contains("preuve.organisation.did");
    }

    /** The sentence that the start ends with when one setting is as given and the others are good. */
    private String refusal(String setting) throws Exception {
        Path key = Files.writeString(
                folder.resolve("key.pem"), Author.organisation(1).key().toPem());
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--preuve.organisation.did=did:web:localhost%3A8080",
                "--preuve.organisation.name=Maison Lys",
                "--preuve.organisation.key-file=" + key,
                "--preuve.log.vkey=" + new SmallLedger().key(),
                "--preuve.client.id=reporting-service",
                "--preuve.client.secret=not-a-secret"));
        settings.removeIf(good -> good.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
        settings.add(setting);
        try (var started = ReportingService.application().run(settings.toArray(String[]::new))) {
            throw new AssertionError("it started: " + started);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (!(cause instanceof MissingSetting) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(MissingSetting.class);
            return String.valueOf(cause.getMessage());
        }
    }
}
