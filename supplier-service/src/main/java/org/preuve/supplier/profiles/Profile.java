package org.preuve.supplier.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.StatedIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.Supplier.Standing;

/** A supplier as it sees itself: under the name that it stated, or else under the one that it was invited by. */
public record Profile(
        String id, String name, String country, Optional<String> did, Instant registeredAt, List<Key> keys) {

    public Profile {
        keys = List.copyOf(keys);
    }

    static Profile of(Supplier supplier, List<SupplierKey> keys) {
        LegalIdentity identity = supplier.stated().map(StatedIdentity::identity).orElse(supplier.identity());
        return new Profile(
                supplier.id().toString(),
                identity.name(),
                identity.country(),
                supplier.standing() instanceof Standing.Active active
                        ? Optional.of(active.did().value())
                        : Optional.empty(),
                supplier.registeredAt(),
                keys.stream().map(Key::of).toList());
    }

    /**
     * A key, as its supplier sees it.
     *
     * @param record its key record in the log
     * @param revoked since when it signs nothing more
     */
    public record Key(String verificationMethod, String record, Instant since, Optional<Instant> revoked) {

        static Key of(SupplierKey key) {
            return new Key(key.method().value(), key.record().value(), key.registeredAt(), key.revokedAt());
        }
    }
}
