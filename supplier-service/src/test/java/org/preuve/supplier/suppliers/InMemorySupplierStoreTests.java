package org.preuve.supplier.suppliers;

/** SupplierStore in memory. */
class InMemorySupplierStoreTests extends SupplierStoreContract {

    private final SupplierStore store = new InMemorySupplierStore();

    @Override
    protected SupplierStore store() {
        return store;
    }
}
