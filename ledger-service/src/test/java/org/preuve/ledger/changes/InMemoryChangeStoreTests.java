package org.preuve.ledger.changes;

class InMemoryChangeStoreTests extends ChangeStoreContract {

    private final ChangeStore store = new InMemoryChangeStore();

    @Override
    protected ChangeStore store() {
        return store;
    }
}
