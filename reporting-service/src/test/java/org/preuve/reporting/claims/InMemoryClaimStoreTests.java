package org.preuve.reporting.claims;

/** The store that the tests of use cases have keeps the same promises as MongoDB's. */
class InMemoryClaimStoreTests extends ClaimStoreContract {

    private final ClaimStore store = new InMemoryClaimStore();

    @Override
    protected ClaimStore store() {
        return store;
    }
}
