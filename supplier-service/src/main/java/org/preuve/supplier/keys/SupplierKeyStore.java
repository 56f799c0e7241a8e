package org.preuve.supplier.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps which key is whose. A key is one supplier's for ever: signatures by it must not change their author. */
public interface SupplierKeyStore {

    /** Adds a key unless it is known; whether it was added. */
    boolean add(SupplierKey key);

    /** Asked for every record and every signed request that comes in, so it must cost one read by id. */
    Optional<SupplierKey> find(VerificationMethod method);

    /** The keys of a supplier, revoked ones too, the first registered first. */
    List<SupplierKey> of(SupplierId supplier);

    /** Notes that a key was revoked. The first time stands; does nothing where the key is not known. */
    void revoke(VerificationMethod method, Instant at);
}
