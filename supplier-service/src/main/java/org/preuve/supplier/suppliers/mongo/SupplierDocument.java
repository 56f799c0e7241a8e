package org.preuve.supplier.suppliers.mongo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.LegalIdentity.Registration;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.Supplier.Standing;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A supplier as MongoDB keeps it; {@code did} is there when it is active. */
@Document("suppliers")
record SupplierDocument(
        @Id String id,
        String rank,
        String name,
        String country,
        @Nullable RegistrationDocument registration,
        @Nullable String did,
        Instant registeredAt) {

    static SupplierDocument of(Supplier supplier) {
        LegalIdentity identity = supplier.identity();
        return new SupplierDocument(
                id(supplier.id()),
                supplier.rank(),
                identity.name(),
                identity.country(),
                identity.registration().map(RegistrationDocument::of).orElse(null),
                did(supplier.standing()),
                supplier.registeredAt());
    }

    static String id(SupplierId id) {
        return id.value().toString();
    }

    static @Nullable String did(Standing standing) {
        return switch (standing) {
            case Standing.Invited invited -> null;
            case Standing.Active active -> active.did().value();
        };
    }

    Supplier supplier() {
        Optional<Registration> register = Optional.ofNullable(registration).map(RegistrationDocument::registration);
        return new Supplier(
                new SupplierId(UUID.fromString(id)),
                new LegalIdentity(name, country, register),
                did == null ? new Standing.Invited() : new Standing.Active(Did.parse(did)),
                registeredAt);
    }

    record RegistrationDocument(String scheme, String number) {

        static RegistrationDocument of(Registration registration) {
            return new RegistrationDocument(registration.scheme(), registration.number());
        }

        Registration registration() {
            return new Registration(scheme, number);
        }
    }
}
