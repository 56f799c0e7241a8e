package org.preuve.supplier.signatures;

/** NonceStore in memory. */
class InMemoryNonceStoreTests extends NonceStoreContract {

    private final NonceStore store = new InMemoryNonceStore();

    @Override
    protected NonceStore store() {
        return store;
    }
}
