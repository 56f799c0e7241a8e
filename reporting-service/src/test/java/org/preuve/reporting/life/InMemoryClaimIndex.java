package org.preuve.reporting.life;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.preuve.reporting.claims.ClaimId;

/** Claims by what can happen to them, in memory. */
public final class InMemoryClaimIndex implements ClaimIndex {

    private final Map<Key, Set<ClaimId>> claims = new HashMap<>();

    @Override
    public synchronized void note(ClaimId claim, Collection<Key> keys) {
        keys.forEach(key -> claims.computeIfAbsent(key, any -> new HashSet<>()).add(claim));
    }

    @Override
    public synchronized Set<ClaimId> under(Collection<Key> keys) {
        Set<ClaimId> found = new HashSet<>();
        keys.forEach(key -> found.addAll(claims.getOrDefault(key, Set.of())));
        return found;
    }

    @Override
    public synchronized void forget(ClaimId claim, Collection<Key> keys) {
        keys.forEach(key -> claims.getOrDefault(key, new HashSet<>()).remove(claim));
    }
}
