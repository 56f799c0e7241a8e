package org.preuve.supplier.keys;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.preuve.proofs.keys.VerificationMethod;

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

    public int size() {
        return keys.size();
    }
}
