package org.preuve.supplier.signatures;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.preuve.proofs.keys.VerificationMethod;

/** Used nonces in memory. */
public final class InMemoryNonceStore implements NonceStore {

    private final ConcurrentMap<Used, Instant> used = new ConcurrentHashMap<>();

    @Override
    public boolean add(VerificationMethod key, String nonce, Instant until) {
        return used.putIfAbsent(new Used(key, nonce), until) == null;
    }

    @Override
    public void forget(Instant before) {
        used.values().removeIf(until -> until.isBefore(before));
    }

    private record Used(VerificationMethod key, String nonce) {}
}
