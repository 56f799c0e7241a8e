package org.preuve.supplier.suppliers;

/** ContactStore in memory. */
class InMemoryContactStoreTests extends ContactStoreContract {

    private final ContactStore store = new InMemoryContactStore();

    @Override
    protected ContactStore store() {
        return store;
    }
}
