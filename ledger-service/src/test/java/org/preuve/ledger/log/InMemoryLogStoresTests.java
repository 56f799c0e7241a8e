package org.preuve.ledger.log;

class InMemoryLogStoresTests extends LogStoresContract {

    private final LogStores stores = InMemoryLogStores.create();

    @Override
    protected LogStores stores() {
        return stores;
    }
}
