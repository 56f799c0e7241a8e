package org.preuve.ledger.log;

class InMemoryInventoryStoreTests extends InventoryStoreContract {

    private final LogStores stores = InMemoryLogStores.create();
    private final InventoryStore inventory = new InMemoryInventoryStore(stores);

    @Override
    protected LogStores stores() {
        return stores;
    }

    @Override
    protected InventoryStore inventory() {
        return inventory;
    }
}
