package org.preuve.supplier.webhooks.mongo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.webhooks.Lane;
import org.preuve.supplier.webhooks.LaneStore.Attempt;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A lane as MongoDB keeps it, under its supplier's id.
 *
 * @param wantsAt when it has to be served; while it is leased the end of the lease, or earlier when more was told
 */
@Document("lanes")
record LaneDocument(
        @Id String supplier,
        @Nullable Instant wantsAt,
        @Nullable Instant leasedUntil,
        @Nullable Instant pausedUntil,
        int failures,
        long waiting,
        @Nullable Attempt last) {

    Lane lane() {
        return new Lane(
                WebhookDocument.supplier(supplier), leasedUntil == null ? Instant.EPOCH : leasedUntil, failures);
    }
}
