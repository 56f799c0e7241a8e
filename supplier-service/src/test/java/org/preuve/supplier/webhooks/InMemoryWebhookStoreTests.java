package org.preuve.supplier.webhooks;

class InMemoryWebhookStoreTests extends WebhookStoreContract {

    private final WebhookStore store = new InMemoryWebhookStore();

    @Override
    protected WebhookStore store() {
        return store;
    }
}
