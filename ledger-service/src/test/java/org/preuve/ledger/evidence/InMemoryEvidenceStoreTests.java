package org.preuve.ledger.evidence;

class InMemoryEvidenceStoreTests extends EvidenceStoreContract {

    private final EvidenceStore store = new InMemoryEvidenceStore();

    @Override
    protected EvidenceStore store() {
        return store;
    }
}
