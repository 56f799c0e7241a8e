package org.preuve.reporting.life;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again until it is closed. A fault does not end it: what was not done is still marked. */
final class LifeLoop implements AutoCloseable {

    private static final Duration LAST_ROUND = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(LifeLoop.class);

    private final String name;
    private final Runnable round;
    private final Duration every;
    private final ScheduledExecutorService rounds;
    private String said = "";

    LifeLoop(String name, Runnable round, Duration every) {
        this.name = name;
        this.round = round;
        this.every = every;
        this.rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
    }

    void start() {
        var unused = rounds.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            round.run();
            said = "";
        } catch (LedgerUnavailable unavailable) {
            String news = String.valueOf(unavailable.getMessage());
            if (!news.equals(said)) {
                log.info("{} waits for the ledger: {}", name, news);
                said = news;
            }
        } catch (RuntimeException fault) {
            if (!rounds.isShutdown()) {
                log.error("a round of {} failed", name, fault);
            }
        }
    }

    /** Lets a round end that is on its way; a round that is cut off does no harm either. */
    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                rounds.shutdownNow();
            }
        } catch (InterruptedException e) {
            rounds.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
