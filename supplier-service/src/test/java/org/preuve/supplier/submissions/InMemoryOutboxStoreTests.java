package org.preuve.supplier.submissions;

/** OutboxStore in memory. */
class InMemoryOutboxStoreTests extends OutboxStoreContract {

    private final OutboxStore store = new InMemoryOutboxStore();

    @Override
    protected OutboxStore store() {
        return store;
    }
}
