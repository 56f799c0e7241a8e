package org.preuve.reporting.claims;

/** The store that the tests of use cases have keeps the same promises as MongoDB's. */
class InMemoryQuantityStoreTests extends QuantityStoreContract {

    private final QuantityStore store = new InMemoryQuantityStore();

    @Override
    protected QuantityStore store() {
        return store;
    }
}
