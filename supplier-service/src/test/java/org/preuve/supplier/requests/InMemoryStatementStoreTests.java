package org.preuve.supplier.requests;

/** StatementStore in memory. */
class InMemoryStatementStoreTests extends StatementStoreContract {

    private final StatementStore store = new InMemoryStatementStore();

    @Override
    protected StatementStore store() {
        return store;
    }
}
