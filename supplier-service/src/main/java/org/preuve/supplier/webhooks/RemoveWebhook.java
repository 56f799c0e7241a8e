package org.preuve.supplier.webhooks;

import java.time.Clock;
import java.time.Instant;
import org.preuve.supplier.suppliers.SupplierId;

/** Ends telling a supplier, because it says so. What waited is given up; it stays to be seen, and to be asked for later. */
public final class RemoveWebhook {

    static final String REMOVED = "the webhook was removed";

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Clock clock;

    RemoveWebhook(WebhookStore webhooks, DeliveryStore deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Does nothing when there is none. */
    public void remove(SupplierId supplier) {
        webhooks.remove(supplier);
        Instant now = clock.instant();
        deliveries.giveUp(supplier, now, REMOVED, now);
    }
}
