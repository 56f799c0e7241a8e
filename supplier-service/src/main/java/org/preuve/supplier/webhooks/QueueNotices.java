package org.preuve.supplier.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preuve.supplier.suppliers.SupplierId;

/** Queues notices for suppliers that have an address. At most so many wait for one of them: the oldest give way. */
final class QueueNotices implements Notices {

    static final String GAVE_WAY = "more waited than are kept";

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final LaneStore lanes;
    private final long most;
    private final Clock clock;

    QueueNotices(WebhookStore webhooks, DeliveryStore deliveries, LaneStore lanes, long most, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.most = most;
        this.clock = clock;
    }

    @Override
    public void tell(SupplierId supplier, List<Notice> notices) {
        Optional<Webhook> webhook = notices.isEmpty() ? Optional.empty() : webhooks.find(supplier);
        if (webhook.isEmpty()) {
            return;
        }
        List<Notice> wanted = notices.stream().filter(webhook.get()::wants).toList();
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        deliveries.addAll(IntStream.range(0, wanted.size())
                .mapToObj(i -> Delivery.of(supplier, wanted.get(i), now, i))
                .toList());
        if (lanes.wake(supplier, wanted.size(), now) > most) {
            lanes.counted(supplier, deliveries.trim(supplier, most, GAVE_WAY, now));
        }
    }
}
