package org.preuve.ledger.audit;

class InMemoryAuditStateStoreTests extends AuditStateStoreContract {

    private final AuditStateStore states = new InMemoryAuditStateStore();

    @Override
    protected AuditStateStore states() {
        return states;
    }
}
