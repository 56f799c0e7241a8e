package org.preuve.supplier.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * One notice on its way to one supplier.
 *
 * @param rank later ones sort later; no two of a supplier are equal
 */
public record Delivery(EventId id, SupplierId supplier, Notice notice, String rank, Standing standing) {

    private static final Duration DELIVERED_IS_KEPT = Duration.ofDays(7);
    private static final Duration DEAD_IS_KEPT = Duration.ofDays(30);

    /** @param position among those that are told together */
    static Delivery of(SupplierId supplier, Notice notice, Instant now, int position) {
        EventId id = EventId.of(supplier, notice);
        String rank = "%015d/%06d/%s".formatted(now.toEpochMilli(), position, id);
        return new Delivery(id, supplier, notice, rank, new Waiting(0, now, now, Optional.empty()));
    }

    Delivery with(Standing next) {
        return new Delivery(id, supplier, notice, rank, next);
    }

    /** Until when it is shown; empty while it waits. */
    public Optional<Instant> keptUntil() {
        return switch (standing) {
            case Waiting waiting -> Optional.empty();
            case Delivered done -> Optional.of(done.at().plus(DELIVERED_IS_KEPT));
            case Dead dead -> Optional.of(deadIsKeptUntil(dead.at()));
        };
    }

    public static Instant deadIsKeptUntil(Instant at) {
        return at.plus(DEAD_IS_KEPT);
    }

    /** Where it stands. */
    public sealed interface Standing {

        /** How often it was sent. */
        int attempts();

        default DeliveryState state() {
            return switch (this) {
                case Waiting waiting -> DeliveryState.WAITING;
                case Delivered done -> DeliveryState.DELIVERED;
                case Dead dead -> DeliveryState.DEAD;
            };
        }
    }

    /**
     * It is sent when it is due.
     *
     * @param since when it began to wait: a day later it is given up
     * @param last why the last attempt was none that counts
     */
    public record Waiting(int attempts, Instant since, Instant due, Optional<String> last) implements Standing {}

    /** The receiver took it. */
    public record Delivered(int attempts, Instant at, int status) implements Standing {}

    /** Given up, for this cause; sent again only when the supplier asks. */
    public record Dead(int attempts, Instant at, String cause) implements Standing {}
}
