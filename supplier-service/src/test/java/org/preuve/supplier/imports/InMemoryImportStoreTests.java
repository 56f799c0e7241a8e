package org.preuve.supplier.imports;

/** ImportStore in memory. */
class InMemoryImportStoreTests extends ImportStoreContract {

    private final ImportStore store = new InMemoryImportStore();

    @Override
    protected ImportStore store() {
        return store;
    }
}
