package org.preuve.supplier.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.retries.Backoff;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Delivery.Delivered;
import org.preuve.supplier.webhooks.Delivery.Waiting;
import org.preuve.supplier.webhooks.LaneStore.Attempt;
import org.preuve.supplier.webhooks.LaneStore.Turn;

/**
 * Serves one supplier for a while: posts what is due, one event after the other, until nothing is, the receiver fails, or it
 * is another supplier's turn. What a process that dies was just posting is posted again: a receiver may get an event twice,
 * and knows it by its id.
 */
final class ServeLane {

    static final String ENDED = "the receiver said that it is gone (410)";

    static final String NO_ADDRESS = "there was no address any more";

    private static final int BATCH = 100;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(6);

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final LaneStore lanes;
    private final PostEvent post;
    private final Patience patience;
    private final Clock clock;

    ServeLane(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            LaneStore lanes,
            PostEvent post,
            Patience patience,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.post = post;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * How long what is done.
     *
     * @param backoff between attempts
     * @param giveUpAfter for how long a notice is tried
     * @param lease longer than a turn can take
     */
    record Patience(Backoff backoff, Duration giveUpAfter, Duration lease) {}

    /** Does nothing when another process has the lane. */
    void serve(Lane lane) {
        lanes.lease(lane, clock.instant().plus(patience.lease())).ifPresent(this::serveLeased);
    }

    private void serveLeased(Lane lane) {
        Progress progress = new Progress(lane.failures());
        webhooks.find(lane.supplier())
                .filter(webhook -> webhook.ended().isEmpty())
                .ifPresentOrElse(webhook -> work(webhook, progress), () -> giveUp(lane.supplier()));
        Optional<Instant> next = deliveries.nextDue(lane.supplier());
        Instant now = clock.instant();
        boolean isOverdue = !now.isBefore(lane.leasedUntil()); // what was told since then is not seen in the lane
        lanes.release(lane, progress.turn(), isOverdue ? Optional.of(now) : next);
    }

    /** What was told while the webhook ended. */
    private void giveUp(SupplierId supplier) {
        Instant now = clock.instant();
        deliveries.giveUp(supplier, now, NO_ADDRESS, now);
    }

    private void work(Webhook webhook, Progress progress) {
        Instant end = clock.instant().plus(TURN);
        while (true) {
            List<Delivery> due = deliveries.due(webhook.supplier(), clock.instant(), BATCH);
            for (Delivery delivery : due) {
                boolean goesOn = attempt(webhook, delivery, progress);
                if (!goesOn || !clock.instant().isBefore(end)) {
                    return;
                }
            }
            if (due.size() < BATCH) {
                return;
            }
        }
    }

    private boolean attempt(Webhook webhook, Delivery delivery, Progress progress) {
        Posting posting = post.post(webhook, delivery);
        Instant now = clock.instant();
        int attempts = delivery.standing().attempts() + 1;
        progress.last = Optional.of(new Attempt(now, posting instanceof Posting.Taken, posting.words()));
        return switch (posting) {
            case Posting.Taken taken -> {
                deliveries.settle(delivery.with(new Delivered(attempts, now, taken.status())));
                progress.settled++;
                progress.failures = 0;
                yield true;
            }
            case Posting.Gone gone -> {
                if (webhooks.replace(webhook, webhook.endedAt(now))) {
                    deliveries.giveUp(webhook.supplier(), now, ENDED, now);
                }
                yield false;
            }
            case Posting.Failed failed -> {
                postpone(delivery, attempts, failed, now, progress);
                yield false;
            }
        };
    }

    /** A receiver that fails is left alone as a whole, and what has been tried for long enough is given up with it. */
    private void postpone(Delivery delivery, int attempts, Posting.Failed failed, Instant now, Progress progress) {
        Waiting waited = (Waiting) delivery.standing();
        Duration asked = failed.pause().orElse(Duration.ZERO);
        Duration heeded = asked.compareTo(LONGEST_ASKED_FOR) < 0 ? asked : LONGEST_ASKED_FOR;
        Instant due = now.plus(longer(patience.backoff().after(attempts - 1), heeded));
        deliveries.settle(delivery.with(new Waiting(attempts, waited.since(), due, Optional.of(failed.words()))));
        deliveries.giveUp(delivery.supplier(), now.minus(patience.giveUpAfter()), failed.words(), now);
        progress.pausedUntil = now.plus(longer(patience.backoff().after(progress.failures), heeded));
        progress.failures++;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** What a turn has come to so far. */
    private static final class Progress {

        private int settled;
        private int failures;
        private Instant pausedUntil = Instant.EPOCH;
        private Optional<Attempt> last = Optional.empty();

        Progress(int failures) {
            this.failures = failures;
        }

        Turn turn() {
            return new Turn(settled, failures, pausedUntil, last);
        }
    }
}
