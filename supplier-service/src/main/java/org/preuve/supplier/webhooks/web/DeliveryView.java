package org.preuve.supplier.webhooks.web;

import java.time.Instant;
import java.util.Optional;
import org.preuve.supplier.webhooks.Delivery;
import org.preuve.supplier.webhooks.Notice;

/**
 * A delivery, as its supplier sees it.
 *
 * @param id of the event, as the receiver gets it
 * @param settledAt when the receiver took it, or it was given up
 * @param cause why the last attempt did not count, or why it was given up
 */
record DeliveryView(
        String id,
        String type,
        String subject,
        Instant time,
        String state,
        int attempts,
        Optional<Instant> due,
        Optional<Instant> settledAt,
        Optional<Integer> status,
        Optional<String> cause) {

    static DeliveryView of(Delivery delivery) {
        return switch (delivery.standing()) {
            case Delivery.Waiting waiting ->
                of(delivery, Optional.of(waiting.due()), Optional.empty(), Optional.empty(), waiting.last());
            case Delivery.Delivered done ->
                of(delivery, Optional.empty(), Optional.of(done.at()), Optional.of(done.status()), Optional.empty());
            case Delivery.Dead dead ->
                of(delivery, Optional.empty(), Optional.of(dead.at()), Optional.empty(), Optional.of(dead.cause()));
        };
    }

    private static DeliveryView of(
            Delivery delivery,
            Optional<Instant> due,
            Optional<Instant> settledAt,
            Optional<Integer> status,
            Optional<String> cause) {
        Notice notice = delivery.notice();
        return new DeliveryView(
                delivery.id().toString(),
                notice.kind().word(),
                "urn:uuid:" + notice.subject(),
                notice.at(),
                delivery.standing().state().word(),
                delivery.standing().attempts(),
                due,
                settledAt,
                status,
                cause);
    }
}
