package org.preuve.ledger.timestamp;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.preuve.ledger.timestamp.StampCheckpoint.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether a stamp is due, beside sealing and never in its way. */
public final class StampRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StampRounds.class);

    private final StampCheckpoint stamp;
    private final Duration pause;
    private final Consumer<Outcome> report;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("timestamps").factory());

    /**
     * Does nothing before it is started.
     *
     * @param pause between two looks
     * @param report hears of every attempt, for whoever counts them
     */
    public StampRounds(StampCheckpoint stamp, Duration pause, Consumer<Outcome> report) {
        this.stamp = stamp;
        this.pause = pause;
        this.report = report;
    }

    public void start() {
        Future<?> unused =
                rounds.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void look() {
        try {
            Outcome outcome = stamp.stampIfDue();
            if (outcome != Outcome.NOT_DUE) {
                report.accept(outcome);
            }
        } catch (RuntimeException failed) {
            LOG.warn("No timestamp was asked for this time: {}", failed.toString());
        }
    }
}
