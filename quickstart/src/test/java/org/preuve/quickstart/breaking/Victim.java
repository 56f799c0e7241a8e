package org.preuve.quickstart.breaking;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.preuve.quickstart.processes.JavaProcess;

/** A server that is killed and started again at the same address. */
final class Victim implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(2);

    private final Supplier<JavaProcess> starting;
    private final BooleanSupplier answers;
    private JavaProcess process;
    private long started = System.nanoTime();

    Victim(Supplier<JavaProcess> starting, BooleanSupplier answers) {
        this.starting = starting;
        this.answers = answers;
        this.process = starting.get();
    }

    void kill() {
        process.kill();
    }

    void startAgain() {
        startAgain(starting);
    }

    void startAgain(Supplier<JavaProcess> otherwise) {
        process.close();
        started = System.nanoTime();
        process = otherwise.get();
    }

    /** How long it took from the start until it answered. */
    Duration awaitAnswers() {
        await().atMost(STARTING).pollInterval(20, TimeUnit.MILLISECONDS).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended by itself: " + process.output());
            }
            return answers.getAsBoolean();
        });
        return Duration.ofNanos(System.nanoTime() - started);
    }

    int stop() {
        return process.stop();
    }

    String output() {
        return process.output();
    }

    @Override
    public void close() {
        process.close();
    }
}
