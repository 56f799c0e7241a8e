package org.preuve.supplier.certificates;

class InMemoryCitationStoreTests extends CitationStoreContract {

    private final CitationStore store = new InMemoryCitationStore();

    @Override
    protected CitationStore store() {
        return store;
    }
}
