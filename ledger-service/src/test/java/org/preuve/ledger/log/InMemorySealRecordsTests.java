package org.preuve.ledger.log;

class InMemorySealRecordsTests extends SealRecordsContract {

    private final LogStores stores = InMemoryLogStores.create();

    @Override
    protected LogStores stores() {
        return stores;
    }
}
