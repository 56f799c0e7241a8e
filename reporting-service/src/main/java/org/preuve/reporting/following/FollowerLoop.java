package org.preuve.reporting.following;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs round after round until it is closed. Says loudly when a mismatch begins and when it ends; a fault of ours does not end the loop. */
final class FollowerLoop implements AutoCloseable {

    private static final Duration LAST_ROUND = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(FollowerLoop.class);

    private final FollowLog follower;
    private final Duration every;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("follower").factory());
    private String said = "";

    FollowerLoop(FollowLog follower, Duration every) {
        this.follower = follower;
        this.every = every;
    }

    void start() {
        var unused = rounds.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            switch (follower.round()) {
                case Round.Checked checked -> say("the log checks", false);
                case Round.Stopped stopped ->
                    say(
                            "THE LOG DOES NOT CHECK: %s at entry %d"
                                    .formatted(
                                            stopped.mismatch().cause().word(),
                                            stopped.mismatch().index()),
                            true);
                case Round.Unreachable unreachable -> say("the log was not read: " + unreachable.why(), false);
                case Round.Overtaken overtaken -> {}
            }
        } catch (RuntimeException fault) {
            if (!rounds.isShutdown()) {
                log.error("a round of the follower failed", fault);
            }
        }
    }

    private void say(String news, boolean bad) {
        if (!news.equals(said)) {
            said = news;
            if (bad) {
                log.error("{}", news);
            } else {
                log.info("{}", news);
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
