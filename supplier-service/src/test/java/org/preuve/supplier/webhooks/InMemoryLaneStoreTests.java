package org.preuve.supplier.webhooks;

class InMemoryLaneStoreTests extends LaneStoreContract {

    private final LaneStore store = new InMemoryLaneStore();

    @Override
    protected LaneStore store() {
        return store;
    }
}
