package org.preuve.supplier.suppliers.web;

import java.time.Instant;
import java.util.Optional;
import org.preuve.supplier.suppliers.LegalIdentity.Registration;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.Supplier.Standing;

/** A supplier as staff see it. */
record SupplierView(
        String id,
        String name,
        String country,
        Optional<Registration> registration,
        String state,
        Optional<String> did,
        Instant registeredAt) {

    static SupplierView of(Supplier supplier) {
        return new SupplierView(
                supplier.id().toString(),
                supplier.identity().name(),
                supplier.identity().country(),
                supplier.identity().registration(),
                supplier.isActive() ? "active" : "invited",
                supplier.standing() instanceof Standing.Active active
                        ? Optional.of(active.did().value())
                        : Optional.empty(),
                supplier.registeredAt());
    }
}
