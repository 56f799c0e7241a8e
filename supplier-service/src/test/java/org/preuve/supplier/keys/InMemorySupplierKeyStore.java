package org.preuve.supplier.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.suppliers.SupplierId;

/** Keys in memory. */
public final class InMemorySupplierKeyStore implements SupplierKeyStore {

    private final ConcurrentMap<VerificationMethod, SupplierKey> keys = new ConcurrentHashMap<>();

    @Override
    public boolean add(SupplierKey key) {
        return keys.putIfAbsent(key.method(), key) == null;
    }

    @Override
    public Optional<SupplierKey> find(VerificationMethod method) {
        return Optional.ofNullable(keys.get(method));
    }

    @Override
    public List<SupplierKey> of(SupplierId supplier) {
        return keys.values().stream()
                .filter(key -> key.supplier().equals(supplier))
                .sorted(Comparator.comparing(SupplierKey::registeredAt)
                        .thenComparing(key -> key.method().value()))
                .toList();
    }

    @Override
    public void revoke(VerificationMethod method, Instant at) {
        keys.computeIfPresent(
                method,
                (known, key) -> new SupplierKey(
                        method,
                        key.key(),
                        key.supplier(),
                        key.record(),
                        key.registeredAt(),
                        key.revokedAt().or(() -> Optional.of(at))));
    }

    public int size() {
        return keys.size();
    }
}
