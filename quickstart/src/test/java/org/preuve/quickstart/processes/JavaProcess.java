package org.preuve.quickstart.processes;

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

/** A Java program as a process of its own, which can be killed without a chance to tidy up. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(150);
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final Process process;
    private final Path output;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Runs this JDK's {@code java} with these arguments; what it prints is kept in a file of the directory. */
    public static JavaProcess start(Path directory, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(arguments);
        return run(directory, command);
    }

    /** Runs another program that becomes a Java process, for example a shell that sets a limit first. */
    public static JavaProcess run(Path directory, List<String> command) {
        try {
            Files.createDirectories(directory);
            Path output = Files.createTempFile(directory, "output", ".txt");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new JavaProcess(process, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What the tests themselves run with. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    public JavaProcess awaitOutput(String text) {
        await().atMost(STARTING).until(() -> !process.isAlive() || output().contains(text));
        assertThat(process.isAlive()).as(output()).isTrue();
        return this;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing is flushed, closed or answered any more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(STOPPING);
    }

    /** SIGTERM, which Ctrl-C is to it. */
    public int stop() {
        process.destroy();
        return awaitEnd(STOPPING);
    }

    public int awaitEnd() {
        return awaitEnd(STARTING);
    }

    private int awaitEnd(Duration patience) {
        try {
            assertThat(process.waitFor(patience.toSeconds(), TimeUnit.SECONDS))
                    .as(output())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a process to end", stopped);
        }
    }

    public String output() {
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
