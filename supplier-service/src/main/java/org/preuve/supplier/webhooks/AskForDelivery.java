package org.preuve.supplier.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Delivery.Waiting;

/** Sends a supplier what it asks for: a test, or a notice once more. It is sent soon, whatever failed before. */
public final class AskForDelivery {

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final LaneStore lanes;
    private final Notices notices;
    private final WebhookKeys keys;
    private final Clock clock;

    AskForDelivery(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            LaneStore lanes,
            Notices notices,
            WebhookKeys keys,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.notices = notices;
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws WebhookRefusal when there is nowhere to send it */
    public Delivery test(SupplierId supplier) {
        refuseUnlessActive(supplier);
        Instant now = clock.instant();
        Notice test = Notice.test(supplier, now);
        notices.tell(supplier, test);
        lanes.hurry(supplier, now);
        return deliveries.find(EventId.of(supplier, test)).orElseThrow(WebhookRefusal.None::new);
    }

    /**
     * The same event again, under the same id. One that still waits is sent without waiting.
     *
     * @throws WebhookRefusal when there is nowhere to send it, or the supplier has no such delivery
     */
    public Delivery again(SupplierId supplier, EventId id) {
        Delivery known = deliveries
                .find(id)
                .filter(one -> one.supplier().equals(supplier))
                .orElseThrow(WebhookRefusal.UnknownDelivery::new);
        refuseUnlessActive(supplier);
        Instant now = clock.instant();
        Delivery next = known.with(new Waiting(0, now, now, Optional.empty()));
        if (known.standing() instanceof Waiting) {
            deliveries.settle(next);
            lanes.hurry(supplier, now);
        } else {
            deliveries.revive(next);
            lanes.wake(supplier, 1, now);
            lanes.hurry(supplier, now);
        }
        return next;
    }

    private void refuseUnlessActive(SupplierId supplier) {
        keys.refuseUnlessSetUp();
        Webhook webhook = webhooks.find(supplier).orElseThrow(WebhookRefusal.None::new);
        if (webhook.ended().isPresent()) {
            throw new WebhookRefusal.Ended();
        }
    }
}
