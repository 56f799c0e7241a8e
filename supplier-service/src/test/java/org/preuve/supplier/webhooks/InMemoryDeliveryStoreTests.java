package org.preuve.supplier.webhooks;

class InMemoryDeliveryStoreTests extends DeliveryStoreContract {

    private final DeliveryStore store = new InMemoryDeliveryStore();

    @Override
    protected DeliveryStore store() {
        return store;
    }
}
