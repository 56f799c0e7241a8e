package org.preuve.quickstart.mongo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the space of what was overwritten: each commit writes changed pages anew and leaves the old ones behind. The
 * store does this on its own only together with commits of its own, which must not happen here. A step is small, because
 * commands wait for it.
 */
final class Tidying implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Tidying.class);

    private static final int PAUSE_MILLISECONDS = 100;
    private static final int STEP_BYTES = 1 << 20;
    private static final int LEAST_FILLED_PERCENT = 40;

    private final MVStore store;
    private final Journal journal;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mongo-tidying").factory());

    Tidying(MVStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
        var unused = thread.scheduleWithFixedDelay(
                this::step, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void step() {
        try {
            if (store.compact(LEAST_FILLED_PERCENT, STEP_BYTES)) {
                journal.write(() -> "moved pages are committed like any change");
            }
        } catch (MVStoreException failed) {
            log.warn("The data file is not tidied any more", failed);
            thread.shutdown();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
