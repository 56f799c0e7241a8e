package org.preuve.ledger.timestamp;

class InMemoryStampStoreTests extends StampStoreContract {

    private final StampStore stamps = new InMemoryStampStore();

    @Override
    protected StampStore stamps() {
        return stamps;
    }
}
