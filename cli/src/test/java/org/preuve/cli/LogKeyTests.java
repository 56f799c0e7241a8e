package org.preuve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;

/** An audit by somebody who was given one key of a log, years ago. */
class LogKeyTests {
    private static final Origin ORIGIN = SampleLog.SIGNER.logKey().origin();
    private static final SigningKey FIRST = SampleLog.key(3);
    private static final SigningKey SECOND = SampleLog.key(4);
    private static final SigningKey THIRD = SampleLog.key(5);
    private static final SigningKey INTRUDER = SampleLog.key(9);

    private final SampleLog log = SampleLog.of(5);
    private final SampleServer server = SampleServer.of(log);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void goesOnWhenTheKeyChangedTwiceThoughItWasGivenTheFirstOnly() {
        log.rotate(SECOND);
        log.append(SampleLog.of(8).records.getLast());
        log.rotate(THIRD);
        assertThat(audit(FIRST).exits(0).out()).startsWith("Sound: all 8 entries");
        audit(SECOND).exits(0);
        assertThat(server.askedPaths()).noneMatch(path -> path.endsWith("vkey"));
        server.asked.clear();
        audit(THIRD).exits(0);
        assertThat(server.askedPaths()).noneMatch(path -> path.endsWith("bundle"));
    }

    @Test
    void refusesAKeyThatNoRecordBrings() {
        log.signBy(INTRUDER);
        assertBroken("BROKEN, checkpoint: checkpoint: There is no signature of maison-lys.example/log");
    }

    @Test
    void refusesAKeyThatTheKeyBeforeItHasNotSigned() {
        log.append(log.logKeyRecord(ORIGIN, INTRUDER, INTRUDER));
        log.signBy(INTRUDER);
        assertBroken("BROKEN at entry 5, signature: ");
    }

    @Test
    void refusesAKeyOfAnotherLog() {
        log.append(log.logKeyRecord(new Origin("other.example/log"), INTRUDER, INTRUDER, FIRST));
        log.signBy(INTRUDER);
        assertBroken(
                "BROKEN at entry 5, key: its record brings no key of the log: it is of a key of other.example/log");
    }

    @Test
    void refusesAKeyThatFollowsAStranger() {
        log.signBy(THIRD);
        log.append(log.logKeyRecord(ORIGIN, INTRUDER, INTRUDER, THIRD));
        log.signBy(INTRUDER);
        assertBroken("BROKEN at entry 5, key: ");
    }

    @Test
    void refusesAHeadThatForgetsOneThatWasKept() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), log.checkpoint());
        log.rotate(SECOND);
        audit(FIRST, "--since", kept).exits(0);
        SampleLog other = SampleLog.of(4);
        other.append(SampleLog.of(7).records.getLast());
        other.rotate(SECOND);
        try (SampleServer lying = SampleServer.of(other)) {
            audit(lying, FIRST).exits(0);
            Run run = audit(lying, FIRST, "--since", kept).exits(Preuve.FOUND_WRONG);
            assertThat(run.out()).startsWith("BROKEN at entry 4, root: ").contains("kept");
        }
        SampleLog shorter = SampleLog.of(4);
        try (SampleServer behind = SampleServer.of(shorter)) {
            Run run = audit(behind, FIRST, "--since", kept).exits(Preuve.FOUND_WRONG);
            assertThat(run.out()).contains("the checkpoint that was kept is of 5 entries");
        }
    }

    @Test
    void auditsOneLogAtATime() {
        String other =
                new NoteSigner(new Origin("other.example/log"), FIRST).logKey().toString();
        audit(FIRST, "--vkey", other).refuses("of several logs");
    }

    private Run audit(SigningKey trusted, Object... more) {
        return audit(server, trusted, more);
    }

    private static Run audit(SampleServer server, SigningKey trusted, Object... more) {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = "audit";
        arguments[1] = server.address() + "/log";
        arguments[2] = "--vkey";
        arguments[3] = new NoteSigner(ORIGIN, trusted).logKey();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }

    private void assertBroken(String start) {
        assertThat(audit(FIRST).exits(Preuve.FOUND_WRONG).out()).startsWith(start);
    }
}
