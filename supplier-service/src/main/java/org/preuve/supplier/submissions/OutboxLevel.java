package org.preuve.supplier.submissions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.preuve.supplier.submissions.OutboxStore.Backlog;

/** How full the outbox is: measured now and then, and in between counted as far as this process knows. */
public final class OutboxLevel {

    private final long most;
    private final Duration lease;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicReference<Optional<Instant>> oldest = new AtomicReference<>(Optional.empty());

    /**
     * An empty one.
     *
     * @param most may wait
     * @param lease how long an attempt may take before somebody else tries
     */
    public OutboxLevel(long most, Duration lease, Clock clock) {
        this.most = most;
        this.lease = lease;
        this.clock = clock;
    }

    Duration lease() {
        return lease;
    }

    /** How many more may be accepted. */
    long room() {
        return Math.max(0, most - waiting.get());
    }

    void accepted(int more) {
        waiting.addAndGet(more);
    }

    void settled(int fewer) {
        waiting.addAndGet(-fewer);
    }

    void measured(Backlog backlog) {
        waiting.set(backlog.waiting());
        oldest.set(backlog.oldest());
    }

    public double waiting() {
        return Math.max(0, waiting.get());
    }

    /** How long the first of those that wait has waited, in seconds. */
    public double oldestSeconds() {
        return oldest.get()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1e3)
                .orElse(0.0);
    }
}
