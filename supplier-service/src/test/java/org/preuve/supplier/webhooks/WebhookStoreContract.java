package org.preuve.supplier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link WebhookStore} does. Each test gets an empty one. */
public abstract class WebhookStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");

    private final SupplierId mill = new SupplierId(UUID.randomUUID());
    private final Webhook first = webhook("https://mill.example/told", NOW);
    private final Webhook second = webhook("https://mill.example/elsewhere?x=%20", NOW.plusSeconds(1));

    protected abstract WebhookStore store();

    @Test
    void keepsOneForEachSupplierAndFindsIt() {
        assertThat(store().find(mill)).isEmpty();
        store().put(first);
        store().put(second);
        assertThat(store().find(mill)).contains(second);
        assertThat(store().find(new SupplierId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void endsTheOneThatWasReadAndNoOther() {
        store().put(first);
        assertThat(store().replace(first, first.endedAt(NOW))).isTrue();
        assertThat(store().find(mill)).contains(first.endedAt(NOW));
        store().put(second);
        assertThat(store().replace(first, first.endedAt(NOW))).isFalse();
        assertThat(store().find(mill)).contains(second);
    }

    @Test
    void removesOne() {
        store().remove(mill);
        store().put(first);
        store().remove(mill);
        assertThat(store().find(mill)).isEmpty();
        assertThat(store().replace(first, second)).isFalse();
    }

    private Webhook webhook(String address, Instant since) {
        return new Webhook(
                mill,
                URI.create(address),
                Set.of(NoticeKind.RECORD_SEALED, NoticeKind.REQUEST_OPENED),
                since,
                Optional.empty());
    }
}
