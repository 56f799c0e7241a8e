package org.preuve.supplier.suppliers.mongo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Salt;
import org.preuve.supplier.suppliers.StatedIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.Supplier.Standing;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Unwrapped;
import org.springframework.data.mongodb.core.mapping.Unwrapped.OnEmpty;

/** A supplier as MongoDB keeps it; {@code did} is there when it is active, {@code stated} when it said who it is. */
@Document("suppliers")
record SupplierDocument(
        @Id String id,
        String rank,
        @Unwrapped(onEmpty = OnEmpty.USE_EMPTY) IdentityDocument identity,
        @Nullable StatedDocument stated,
        @Nullable String did,
        Instant registeredAt) {

    static SupplierDocument of(Supplier supplier) {
        return new SupplierDocument(
                id(supplier.id()),
                supplier.rank(),
                IdentityDocument.of(supplier.identity()),
                supplier.stated().map(StatedDocument::of).orElse(null),
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
        return new Supplier(
                new SupplierId(UUID.fromString(id)),
                identity.identity(),
                Optional.ofNullable(stated).map(StatedDocument::stated),
                did == null ? new Standing.Invited() : new Standing.Active(Did.parse(did)),
                registeredAt);
    }

    record StatedDocument(IdentityDocument identity, String statement, String salt) {

        static StatedDocument of(StatedIdentity stated) {
            return new StatedDocument(
                    IdentityDocument.of(stated.identity()),
                    stated.statement(),
                    stated.salt().multibase());
        }

        StatedIdentity stated() {
            return new StatedIdentity(identity.identity(), statement, Salt.ofMultibase(salt));
        }
    }
}
