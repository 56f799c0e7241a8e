package org.preuve.supplier.keys;

/** SupplierKeyStore in memory. */
class InMemorySupplierKeyStoreTests extends SupplierKeyStoreContract {

    private final SupplierKeyStore store = new InMemorySupplierKeyStore();

    @Override
    protected SupplierKeyStore store() {
        return store;
    }
}
