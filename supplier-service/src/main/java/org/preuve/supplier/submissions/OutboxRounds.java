package org.preuve.supplier.submissions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.retries.Backoff;
import org.preuve.supplier.sealing.LedgerClient.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals in the background what was accepted and not sealed while its caller waited. At the start everything that waits is
 * due: whoever had it is gone.
 */
final class OutboxRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRounds.class);

    /** As many as one call to the ledger takes. */
    private static final int GROUP = 500;

    private static final long PATIENCE_MILLIS = 2000;

    private final OutboxStore outbox;
    private final SealUnsealed sealing;
    private final OutboxLevel level;
    private final Backoff backoff;
    private final Duration idle;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("outbox").unstarted(this::run);
    private boolean isAwake;

    /** @param idle how often to look when nothing waited */
    OutboxRounds(
            OutboxStore outbox, SealUnsealed sealing, OutboxLevel level, Backoff backoff, Duration idle, Clock clock) {
        this.outbox = outbox;
        this.sealing = sealing;
        this.level = level;
        this.backoff = backoff;
        this.idle = idle;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    /** What is being sealed when the patience ends is found again at the next start. */
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
        int failures = 0;
        Duration pause = Duration.ZERO;
        while (!isClosedWithin(pause)) {
            switch (attempt()) {
                case NOTHING_DUE -> pause = idle;
                case SEALED -> {
                    failures = 0;
                    pause = Duration.ZERO;
                }
                case FAILED -> pause = backoff.after(failures++);
            }
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Round attempt() {
        try {
            return round();
        } catch (RuntimeException failed) {
            LOG.warn("The outbox waits, because a part that it needs failed: {}", failed.toString());
            return Round.FAILED;
        }
    }

    private Round round() {
        if (!isAwake) {
            outbox.wake(clock.instant());
            isAwake = true;
        }
        level.measured(outbox.backlog());
        Instant now = clock.instant();
        List<Unsealed> due = outbox.due(now, GROUP);
        if (due.isEmpty()) {
            return Round.NOTHING_DUE;
        }
        List<RecordId> ids = due.stream().map(Unsealed::id).toList();
        outbox.lease(ids, now.plus(level.lease()));
        List<Outcome> outcomes = sealing.seal(due);
        boolean failed = outcomes.stream().allMatch(Outcome::isOpen);
        LOG.info("{} of those accepted earlier were tried; the ledger {}", due.size(), failed ? "did not" : "answered");
        return failed ? Round.FAILED : Round.SEALED;
    }

    private enum Round {
        NOTHING_DUE,
        SEALED,
        FAILED
    }
}
