package org.preuve.ledger.audit.mongo;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.preuve.ledger.audit.AuditJob;
import org.preuve.ledger.audit.Scrubber;
import org.preuve.ledger.log.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Remembers what is known against the log before anything is sealed, then looks again every few seconds. */
final class AuditLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLifecycle.class);
    private static final int AFTER_THE_SEQUENCER = 50;
    private static final int SECONDS = 5;

    private final AuditJob job;
    private final Scrubber scrubber;
    private final boolean scrubs;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-look").factory());
    private volatile boolean running;

    AuditLifecycle(AuditJob job, Scrubber scrubber, boolean scrubs) {
        this.job = job;
        this.scrubber = scrubber;
        this.scrubs = scrubs;
    }

    @Override
    public void start() {
        job.look();
        Future<?> unused = looks.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        if (scrubs) {
            scrubber.start();
        }
        running = true;
    }

    private void look() {
        try {
            job.look();
        } catch (StoreFailure later) {
            LOG.debug("The store did not answer: {}", later.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        job.close();
        scrubber.close();
        looks.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_SEQUENCER;
    }
}
