package org.preuve.ledger.evidence.mongo;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.preuve.ledger.evidence.SweepFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sweeps files that nothing names away soon after each start, and every hour from then on. */
final class SweepLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SweepLifecycle.class);

    private final SweepFiles files;
    private final ScheduledExecutorService sweeps = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweep").factory());
    private volatile boolean running;

    SweepLifecycle(SweepFiles files) {
        this.files = files;
    }

    @Override
    public void start() {
        Future<?> unused = sweeps.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
        running = true;
    }

    /** Whatever goes wrong is wrong with the store, and the next time is soon enough. */
    private void sweep() {
        try {
            int gone = files.sweep();
            if (gone > 0) {
                LOG.info("{} files of uploads that broke off were removed.", gone);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Files of uploads that broke off were not removed.", failed);
        }
    }

    @Override
    public void stop() {
        running = false;
        sweeps.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
