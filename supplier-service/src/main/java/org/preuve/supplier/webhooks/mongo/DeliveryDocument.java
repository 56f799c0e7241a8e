package org.preuve.supplier.webhooks.mongo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.webhooks.Delivery;
import org.preuve.supplier.webhooks.Delivery.Standing;
import org.preuve.supplier.webhooks.DeliveryState;
import org.preuve.supplier.webhooks.EventId;
import org.preuve.supplier.webhooks.Notice;
import org.preuve.supplier.webhooks.Notice.InLog;
import org.preuve.supplier.webhooks.NoticeKind;
import org.springframework.data.annotation.Id;

/**
 * A delivery as MongoDB keeps it.
 *
 * @param since when it began to wait, or was settled
 * @param due while it waits
 * @param status what the receiver answered to the attempt that counted
 * @param cause why the last attempt, or all of them, did not count
 * @param keptUntil when it is settled
 */
record DeliveryDocument(
        @Id String id,
        String supplier,
        NoticeKind kind,
        String subject,
        String occasion,
        Instant at,
        @Nullable Long index,
        @Nullable String digest,
        String rank,
        DeliveryState state,
        int attempts,
        Instant since,
        @Nullable Instant due,
        @Nullable Integer status,
        @Nullable String cause,
        @Nullable Instant keptUntil) {

    static DeliveryDocument of(Delivery delivery) {
        return switch (delivery.standing()) {
            case Delivery.Waiting waiting ->
                of(
                        delivery,
                        waiting.since(),
                        waiting.due(),
                        null,
                        waiting.last().orElse(null));
            case Delivery.Delivered done -> of(delivery, done.at(), null, done.status(), null);
            case Delivery.Dead dead -> of(delivery, dead.at(), null, null, dead.cause());
        };
    }

    private static DeliveryDocument of(
            Delivery delivery, Instant since, @Nullable Instant due, @Nullable Integer status, @Nullable String cause) {
        Notice notice = delivery.notice();
        return new DeliveryDocument(
                delivery.id().toString(),
                WebhookDocument.id(delivery.supplier()),
                notice.kind(),
                notice.subject().toString(),
                notice.occasion(),
                notice.at(),
                notice.inLog().map(InLog::index).orElse(null),
                notice.inLog().map(entry -> entry.digest().value()).orElse(null),
                delivery.rank(),
                delivery.standing().state(),
                delivery.standing().attempts(),
                since,
                due,
                status,
                cause,
                delivery.keptUntil().orElse(null));
    }

    Delivery delivery() {
        Optional<InLog> inLog = index == null || digest == null
                ? Optional.empty()
                : Optional.of(new InLog(index, RecordDigest.parse(digest)));
        return new Delivery(
                EventId.parse(id).orElseThrow(),
                WebhookDocument.supplier(supplier),
                new Notice(kind, UUID.fromString(subject), occasion, at, inLog),
                rank,
                standing());
    }

    private Standing standing() {
        return switch (state) {
            case WAITING ->
                new Delivery.Waiting(attempts, since, Objects.requireNonNull(due), Optional.ofNullable(cause));
            case DELIVERED -> new Delivery.Delivered(attempts, since, Objects.requireNonNull(status));
            case DEAD -> new Delivery.Dead(attempts, since, Objects.requireNonNull(cause));
        };
    }
}
