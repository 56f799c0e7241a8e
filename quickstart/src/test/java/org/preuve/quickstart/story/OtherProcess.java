package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.preuve.quickstart.Quickstart;
import org.preuve.quickstart.launch.Installation;

/** Quickstart as a process of its own, which can be killed without a chance to tidy up. */
final class OtherProcess implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(150);
    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final String READY = "Ctrl-C stops it";

    private final Process process;
    private final Path output;

    private OtherProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static OtherProcess start(Installation at) {
        try {
            Files.createDirectories(at.data());
            Path output = Files.createTempFile(at.data(), "output", ".txt");
            var process = new ProcessBuilder(command(at))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new OtherProcess(process, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Installation at) {
        var ports = at.ports();
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Quickstart.class.getName(),
                "--quickstart.data=" + at.data(),
                "--quickstart.samples.load=false",
                "--quickstart.ports.gateway=" + ports.gateway(),
                "--quickstart.ports.ledger=" + ports.ledger(),
                "--quickstart.ports.supplier=" + ports.supplier(),
                "--quickstart.ports.reporting=" + ports.reporting(),
                "--quickstart.ports.sign-in=" + ports.signIn()));
    }

    OtherProcess awaitReady() {
        await().atMost(STARTING).until(() -> !process.isAlive() || output().contains(READY));
        assertThat(process.isAlive()).as(output()).isTrue();
        return this;
    }

    /** SIGKILL: nothing is flushed, closed or answered any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** SIGTERM, which Ctrl-C is to it. */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS))
                .as(output())
                .isTrue();
        return process.exitValue();
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(STARTING.toSeconds(), TimeUnit.SECONDS))
                .as(output())
                .isTrue();
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
