package org.preuve.supplier.imports;

import org.preuve.supplier.imports.SupplierImport.Stage;

/** Removes a list with all that it said about people. Suppliers that it registered stay. */
public final class ForgetImport {

    private final ImportStore imports;

    public ForgetImport(ImportStore imports) {
        this.imports = imports;
    }

    /**
     * Removes the list and what was found about it; whom it registered stays.
     *
     * @throws ImportRefusal when there is no such import, or it runs
     */
    public void forget(ImportId id) {
        SupplierImport read = imports.find(id).orElseThrow(ImportRefusal.Unknown::new);
        if (read.stage() == Stage.RUNNING) {
            throw new ImportRefusal.OutOfOrder("The list is being run.");
        }
        imports.remove(read);
    }
}
