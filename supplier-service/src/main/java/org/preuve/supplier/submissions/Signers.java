package org.preuve.supplier.submissions;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierStore;

/** Whose key signed a record: two reads by id, before any signature is computed. */
public final class Signers {

    private final SupplierKeyStore keys;
    private final SupplierStore suppliers;

    public Signers(SupplierKeyStore keys, SupplierStore suppliers) {
        this.keys = keys;
        this.suppliers = suppliers;
    }

    /** Nothing when it is no active supplier's. */
    Optional<SupplierKey> lookUp(VerificationMethod method) {
        return keys.find(method).filter(this::isEntitled);
    }

    /**
     * The first of these that is an active supplier's.
     *
     * @throws UnknownKey when none is
     */
    public SupplierKey any(List<VerificationMethod> methods) {
        return methods.stream()
                .flatMap(method -> keys.find(method).stream())
                .filter(this::isEntitled)
                .findFirst()
                .orElseThrow(() -> new UnknownKey(methods.getFirst()));
    }

    private boolean isEntitled(SupplierKey key) {
        return suppliers.find(key.supplier()).filter(Supplier::isActive).isPresent();
    }
}
