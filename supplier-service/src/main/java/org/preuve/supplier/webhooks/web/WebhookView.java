package org.preuve.supplier.webhooks.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.webhooks.DeliveryState;
import org.preuve.supplier.webhooks.LaneStore.Attempt;
import org.preuve.supplier.webhooks.NoticeKind;
import org.preuve.supplier.webhooks.ReadWebhook.Shown;
import org.preuve.supplier.webhooks.Webhook;

/** A webhook, as its supplier sees it. */
record WebhookView(
        String address,
        List<String> events,
        String state,
        Instant since,
        Optional<Instant> endedAt,
        Optional<Last> lastDelivery,
        long waiting,
        long delivered,
        long dead) {

    /** The last attempt: whether the receiver took it, and what came of it in words. */
    record Last(Instant at, boolean delivered, String outcome) {

        static Last of(Attempt attempt) {
            return new Last(attempt.at(), attempt.isDelivered(), attempt.outcome());
        }
    }

    static WebhookView of(Shown shown) {
        Webhook webhook = shown.webhook();
        return new WebhookView(
                webhook.address().toString(),
                webhook.kinds().stream().map(NoticeKind::word).sorted().toList(),
                webhook.ended().isPresent() ? "ended" : "active",
                webhook.since(),
                webhook.ended(),
                shown.last().map(Last::of),
                shown.count(DeliveryState.WAITING),
                shown.count(DeliveryState.DELIVERED),
                shown.count(DeliveryState.DEAD));
    }
}
