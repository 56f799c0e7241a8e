package org.preuve.ledger.witnessing;

class InMemoryWitnessedHeadStoreTests extends WitnessedHeadStoreContract {

    private final WitnessedHeadStore heads = new InMemoryWitnessedHeadStore();

    @Override
    protected WitnessedHeadStore heads() {
        return heads;
    }
}
