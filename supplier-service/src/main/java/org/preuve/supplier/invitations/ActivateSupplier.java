package org.preuve.supplier.invitations;

import java.time.Clock;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;

/** Registers the key of a committed acceptance and lets its supplier sign. Does nothing where that is done. */
public final class ActivateSupplier {

    private final SupplierKeyStore keys;
    private final SupplierStore suppliers;
    private final Clock clock;

    public ActivateSupplier(SupplierKeyStore keys, SupplierStore suppliers, Clock clock) {
        this.keys = keys;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** @throws InvitationRefusal.KeyTaken when another supplier was faster with the same key */
    void activate(SupplierId id, Acceptance acceptance) {
        Credential record = acceptance.record();
        VerificationKey key = VerificationKey.ofMultibase(
                record.subject().path("publicKeyMultibase").asString(""));
        keys.add(new SupplierKey(record.verificationMethod(), key, id, record.id(), clock.instant()));
        SupplierKey registered = keys.find(record.verificationMethod()).orElseThrow();
        if (!registered.supplier().equals(id)) {
            throw new InvitationRefusal.KeyTaken();
        }
        Supplier supplier = suppliers.find(id).orElseThrow();
        if (!supplier.isActive()) {
            suppliers.replace(supplier, supplier.activated(record.issuer(), acceptance.stated()));
        }
    }
}
