package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.quickstart.launch.RunningPreuve;

/**
 * Programs that share no code with this project agree with it, and disagree once a byte is changed. Without them the
 * tests are skipped, see {@link Outsider}.
 */
@ExtendWith(SharedSystem.class)
class OutsiderTests {

    @TempDir
    Path directory;

    private final RunningPreuve preuve;
    private final People people;

    OutsiderTests(RunningPreuve preuve) {
        this.preuve = preuve;
        this.people = People.of(preuve.installation());
    }

    @Test
    void aLogReaderOfOthersAgreesWithEveryHashLinkAndSignature() throws Exception {
        String reader = Outsider.LOG_READER.program();
        people.welcome(new Mill(), "Filature du Dehors");
        String log = preuve.installation().publicUrl() + "/log";

        var agreed = Program.run(directory, reader, log, preuve.installation().vkey());
        assertThat(agreed.exitCode()).as(agreed.output()).isZero();
        assertThat(agreed.output()).startsWith("agrees");

        assertThat(Program.run(directory, reader, log, anotherKey()).exitCode()).isNotZero();
    }

    @Test
    void theCheckerOfAnotherLogImplementationFindsThisLogInOrder() throws Exception {
        String fsck = Outsider.FSCK.program();
        people.welcome(new Mill(), "Tissage du Dehors");
        String log = "--storage_url=" + preuve.installation().publicUrl() + "/log/";
        var key = Files.writeString(
                directory.resolve("vkey"), preuve.installation().vkey());
        var otherKey = Files.writeString(directory.resolve("other-vkey"), anotherKey());

        var found = Program.run(directory, fsck, log, "--public_key=" + key, "--ui=false", "--v=1");
        assertThat(found.output()).contains("Completed ranges").doesNotContain("fsck failed");

        var notFound = Program.run(directory, fsck, log, "--public_key=" + otherKey, "--ui=false", "--v=1");
        assertThat(notFound.output()).contains("fsck failed");
    }

    /** Of the same name, so that nothing but the signature is wrong. */
    private String anotherKey() {
        var origin = preuve.installation().origin();
        return new NoteSigner(origin, SigningKey.generate(new SecureRandom()))
                .logKey()
                .toString();
    }
}
