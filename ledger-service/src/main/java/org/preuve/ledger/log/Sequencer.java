package org.preuve.ledger.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that seals. It drains what waits, seals it as a group, and goes on. A store that does
 * not answer costs the callers of one group a 503; a log that contradicts itself stops the thread for good.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int LARGEST_GROUP = 512;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final SealGroup group;
    private final Backlog backlog;
    private final Thread thread;

    /** Set once, when the log contradicts itself. */
    private volatile @Nullable String broken;

    /** Set while something that an audit found stands. */
    private volatile @Nullable String suspended;

    Sequencer(SealGroup group, Backlog backlog) {
        this.group = group;
        this.backlog = backlog;
        this.thread = Thread.ofPlatform().name("sequencer").unstarted(this::run);
    }

    /**
     * Recovers, then starts to seal.
     *
     * @throws BrokenLog when what is stored contradicts itself: then this process must not start
     * @throws StoreFailure when the store does not answer
     */
    public void start() {
        group.recover();
        thread.start();
    }

    /** What contradicts what, when sealing has stopped: for good, or until an audit finds everything in order again. */
    public Optional<String> broken() {
        return Optional.ofNullable(broken).or(() -> Optional.ofNullable(suspended));
    }

    /** Seals nothing from the next group on, because somebody found that the log is broken. */
    public void suspend(String mismatch) {
        suspended = mismatch;
    }

    /** Takes back {@link #suspend}; what this thread found itself stays. */
    public void resume() {
        suspended = null;
    }

    boolean offer(Waiting waiting) {
        return backlog.offer(waiting);
    }

    /** Seals what was accepted, then ends. */
    @Override
    public void close() {
        backlog.close();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            List<Waiting> batch = backlog.take(LARGEST_GROUP);
            while (!batch.isEmpty()) {
                seal(batch);
                batch = backlog.take(LARGEST_GROUP);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void seal(List<Waiting> batch) {
        try {
            if (broken().isEmpty()) {
                group.seal(batch);
            }
        } catch (BrokenLog contradiction) {
            broken = contradiction.getMessage();
            LOG.error("Sealing stops: {}", contradiction.getMessage());
        } catch (StoreFailure ambiguous) {
            LOG.warn("The store did not answer; reading it again before the next group. {}", ambiguous.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.error("A group could not be sealed; reading the store again before the next.", unexpected);
        } finally {
            // Those that were answered keep their answer.
            batch.forEach(waiting -> waiting.answer(() -> new Sealing.Unavailable(TRY_AGAIN)));
        }
    }
}
