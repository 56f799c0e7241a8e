package org.preuve.ledger.witness;

class InMemoryCosignatureStoreTests extends CosignatureStoreContract {

    private final CosignatureStore kept = new InMemoryCosignatureStore();

    @Override
    protected CosignatureStore kept() {
        return kept;
    }
}
