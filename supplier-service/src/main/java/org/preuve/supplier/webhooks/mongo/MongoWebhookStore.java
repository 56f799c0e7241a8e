package org.preuve.supplier.webhooks.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Webhook;
import org.preuve.supplier.webhooks.WebhookStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Webhooks, one document for each supplier. */
@Component
class MongoWebhookStore implements WebhookStore {

    private final MongoOperations mongo;

    MongoWebhookStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(Webhook webhook) {
        mongo.save(WebhookDocument.of(webhook));
    }

    @Override
    public Optional<Webhook> find(SupplierId supplier) {
        return Optional.ofNullable(mongo.findById(WebhookDocument.id(supplier), WebhookDocument.class))
                .map(WebhookDocument::webhook);
    }

    @Override
    public boolean replace(Webhook read, Webhook next) {
        Query unchanged = query(where("_id")
                .is(WebhookDocument.id(read.supplier()))
                .and("address")
                .is(read.address().toString())
                .and("since")
                .is(read.since()));
        return mongo.replace(unchanged, WebhookDocument.of(next)).getMatchedCount() == 1;
    }

    @Override
    public void remove(SupplierId supplier) {
        mongo.remove(query(where("_id").is(WebhookDocument.id(supplier))), WebhookDocument.class);
    }
}
