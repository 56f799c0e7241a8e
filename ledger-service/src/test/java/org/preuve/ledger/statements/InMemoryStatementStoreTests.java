package org.preuve.ledger.statements;

class InMemoryStatementStoreTests extends StatementStoreContract {

    private final StatementStore store = new InMemoryStatementStore();

    @Override
    protected StatementStore store() {
        return store;
    }
}
