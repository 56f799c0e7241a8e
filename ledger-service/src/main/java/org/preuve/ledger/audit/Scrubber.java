package org.preuve.ledger.audit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.preuve.ledger.log.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Audits the log again and again, so slowly that nobody notices. What it finds stops the ledger from sealing. A restart
 * costs it little: it remembers how far it was.
 */
public final class Scrubber implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scrubber.class);

    /** How far it is, is written down every so many seconds. */
    private static final int NOTED_EVERY = 10;

    /** An empty or short log is not gone over without a break. */
    private static final long LEAST_PAUSE_MILLIS = 1000;

    private final AuditLog audit;
    private final AuditJob job;
    private final AuditStateStore states;
    private final int perSecond;
    private final AtomicLong checked = new AtomicLong();
    private final AtomicLong mismatches = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;

    /** @param perSecond entries to check in a second, on average */
    public Scrubber(AuditLog audit, AuditJob job, AuditStateStore states, int perSecond) {
        this.audit = audit;
        this.job = job;
        this.states = states;
        this.perSecond = perSecond;
        this.thread = Thread.ofPlatform().daemon().name("scrubber").unstarted(this::scrub);
    }

    public void start() {
        thread.start();
    }

    /** Entries that were found right since the start of this process. */
    public long checked() {
        return checked.get();
    }

    /** Passes that ended at something that does not match. */
    public long mismatches() {
        return mismatches.get();
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }

    private void scrub() {
        try {
            while (!closing) {
                attempt();
                pause(LEAST_PAUSE_MILLIS);
            }
        } catch (CancellationException stopped) {
            LOG.debug("The scrubber ends with the service.");
        }
    }

    private void attempt() {
        try {
            pass();
        } catch (StoreFailure noAnswer) {
            LOG.info("The scrubber begins again, because the store did not answer: {}", noAnswer.getMessage());
        }
    }

    private void pass() {
        AtomicLong before = new AtomicLong();
        AtomicLong noted = new AtomicLong(states.scrubbed());
        Pace pace = new Pace(perSecond, noted.get());
        AuditOutcome outcome = audit.run((entries, of) -> {
            checked.addAndGet(Math.max(0, entries - before.getAndSet(entries)));
            if (entries >= noted.get() + (long) NOTED_EVERY * perSecond) {
                states.noteScrubbed(entries);
                noted.set(entries);
            }
            pause(pace.millisToRest(entries));
        });
        if (noted.get() > 0) {
            states.noteScrubbed(0);
        }
        if (outcome instanceof AuditOutcome.Broken) {
            mismatches.incrementAndGet();
        }
        job.scrubbed(outcome);
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (closing) {
            throw new CancellationException();
        }
    }
}
