package org.preuve.supplier.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Where a supplier is told, and of what.
 *
 * @param since when its receiver last agreed to be called
 * @param ended when the receiver said that it is gone for good; nothing is sent until it agrees again
 */
public record Webhook(SupplierId supplier, URI address, Set<NoticeKind> kinds, Instant since, Optional<Instant> ended) {

    public Webhook {
        kinds = Set.copyOf(kinds);
    }

    /** A test is always wanted by who asks for it. */
    boolean wants(Notice notice) {
        return ended.isEmpty() && (notice.kind() == NoticeKind.TEST || kinds.contains(notice.kind()));
    }

    Webhook endedAt(Instant at) {
        return new Webhook(supplier, address, kinds, since, Optional.of(at));
    }
}
