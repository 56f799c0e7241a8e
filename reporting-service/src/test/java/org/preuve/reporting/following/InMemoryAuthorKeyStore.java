package org.preuve.reporting.following;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Pinned keys in memory. */
public final class InMemoryAuthorKeyStore implements AuthorKeyStore {

    private final Map<VerificationMethod, VerificationKey> keys = new LinkedHashMap<>();

    @Override
    public synchronized void add(Collection<AuthorKey> added) {
        added.forEach(key -> keys.putIfAbsent(key.method(), key.key()));
    }

    @Override
    public synchronized Optional<VerificationKey> find(VerificationMethod method) {
        return Optional.ofNullable(keys.get(method));
    }

    @Override
    public synchronized boolean knows(Did did) {
        return keys.keySet().stream().anyMatch(method -> method.did().equals(did));
    }

    @Override
    public synchronized void clear() {
        keys.clear();
    }
}
