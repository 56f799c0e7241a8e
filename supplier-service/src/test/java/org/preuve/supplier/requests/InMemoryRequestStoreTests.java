package org.preuve.supplier.requests;

/** RequestStore in memory. */
class InMemoryRequestStoreTests extends RequestStoreContract {

    private final RequestStore store = new InMemoryRequestStore();

    @Override
    protected RequestStore store() {
        return store;
    }
}
