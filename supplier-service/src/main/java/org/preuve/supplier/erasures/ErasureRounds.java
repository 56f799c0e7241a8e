package org.preuve.supplier.erasures;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for erasures in the background, again and again. */
final class ErasureRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRounds.class);
    private static final long PATIENCE_MILLIS = 2000;

    private final FollowErasures follow;
    private final Duration pause;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("erasures").unstarted(this::run);

    ErasureRounds(FollowErasures follow, Duration pause) {
        this.follow = follow;
        this.pause = pause;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            follow.catchUp();
        } catch (ErasureSource.Unanswered away) {
            LOG.debug("Erasures are looked for later: {}", away.toString());
        } catch (RuntimeException failed) {
            LOG.warn("Erasures are looked for later, because a part that this needs failed: {}", failed.toString());
        }
    }
}
