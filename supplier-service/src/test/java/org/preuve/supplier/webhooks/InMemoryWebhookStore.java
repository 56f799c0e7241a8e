package org.preuve.supplier.webhooks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.supplier.suppliers.SupplierId;

/** Webhooks, in memory. */
class InMemoryWebhookStore implements WebhookStore {

    private final Map<SupplierId, Webhook> kept = new ConcurrentHashMap<>();

    @Override
    public void put(Webhook webhook) {
        kept.put(webhook.supplier(), webhook);
    }

    @Override
    public Optional<Webhook> find(SupplierId supplier) {
        return Optional.ofNullable(kept.get(supplier));
    }

    @Override
    public boolean replace(Webhook read, Webhook next) {
        return kept.replace(read.supplier(), read, next);
    }

    @Override
    public void remove(SupplierId supplier) {
        kept.remove(supplier);
    }
}
