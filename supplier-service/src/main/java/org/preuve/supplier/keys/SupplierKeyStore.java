package org.preuve.supplier.keys;

import java.util.Optional;
import org.preuve.proofs.keys.VerificationMethod;

/** Keeps which key is whose. A key is one supplier's for ever: signatures by it must not change their author. */
public interface SupplierKeyStore {

    /** Adds a key unless it is known; whether it was added. */
    boolean add(SupplierKey key);

    /** Asked for every record that comes in, so it must cost one read by id. */
    Optional<SupplierKey> find(VerificationMethod method);
}
