package org.preuve.supplier.profiles;

import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;

/** Shows a supplier what is known of it. Asked with the id of who signed, so it can be asked for nobody else. */
public final class ReadProfile {

    private final SupplierStore suppliers;
    private final SupplierKeyStore keys;

    public ReadProfile(SupplierStore suppliers, SupplierKeyStore keys) {
        this.suppliers = suppliers;
        this.keys = keys;
    }

    public Profile of(SupplierId supplier) {
        return Profile.of(suppliers.find(supplier).orElseThrow(), keys.of(supplier));
    }
}
