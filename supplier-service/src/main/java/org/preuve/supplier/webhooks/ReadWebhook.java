package org.preuve.supplier.webhooks;

import java.util.Map;
import java.util.Optional;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.LaneStore.Attempt;

/** Shows a supplier where it is told, and what became of what it was told. Asked with the id of who signed. */
public final class ReadWebhook {

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final LaneStore lanes;

    ReadWebhook(WebhookStore webhooks, DeliveryStore deliveries, LaneStore lanes) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
    }

    /** @throws WebhookRefusal.None when there is none */
    public Shown of(SupplierId supplier) {
        Webhook webhook = webhooks.find(supplier).orElseThrow(WebhookRefusal.None::new);
        return new Shown(webhook, lanes.last(supplier), deliveries.counts(supplier));
    }

    /** Deliveries, the last told first; also those of a webhook that was removed. */
    public Page<Delivery> deliveries(
            SupplierId supplier, Optional<DeliveryState> state, Optional<String> below, int limit) {
        return deliveries.page(supplier, state, below, limit);
    }

    /** A webhook, and how it goes. */
    public record Shown(Webhook webhook, Optional<Attempt> last, Map<DeliveryState, Long> counts) {

        public Shown {
            counts = Map.copyOf(counts);
        }

        public long count(DeliveryState state) {
            return counts.getOrDefault(state, 0L);
        }
    }
}
