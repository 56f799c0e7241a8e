package org.preuve.supplier.webhooks.mongo;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.NoticeKind;
import org.preuve.supplier.webhooks.Webhook;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A webhook as MongoDB keeps it, under its supplier's id. */
@Document("webhooks")
record WebhookDocument(
        @Id String supplier,
        String address,
        Set<NoticeKind> kinds,
        Instant since,
        @Nullable Instant ended) {

    static WebhookDocument of(Webhook webhook) {
        return new WebhookDocument(
                id(webhook.supplier()),
                webhook.address().toString(),
                webhook.kinds(),
                webhook.since(),
                webhook.ended().orElse(null));
    }

    static String id(SupplierId supplier) {
        return supplier.value().toString();
    }

    static SupplierId supplier(String id) {
        return new SupplierId(UUID.fromString(id));
    }

    Webhook webhook() {
        return new Webhook(supplier(supplier), URI.create(address), kinds, since, Optional.ofNullable(ended));
    }
}
