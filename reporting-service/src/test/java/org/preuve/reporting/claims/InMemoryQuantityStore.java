package org.preuve.reporting.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Quantities and their uses in memory. */
final class InMemoryQuantityStore implements QuantityStore {

    private final Map<String, Held> quantities = new HashMap<>();
    private final Map<ClaimId, Set<String>> noted = new HashMap<>();

    @Override
    public synchronized Map<String, Held> of(Collection<String> keys) {
        return Set.copyOf(keys).stream()
                .collect(Collectors.toMap(Function.identity(), key -> quantities.getOrDefault(key, Held.NOTHING)));
    }

    @Override
    public synchronized boolean replace(String key, Held read, List<Use> next) {
        if (quantities.getOrDefault(key, Held.NOTHING).version() != read.version()) {
            return false;
        }
        quantities.put(key, new Held(read.version() + 1, next));
        return true;
    }

    @Override
    public synchronized void note(ClaimId claim, Collection<String> keys) {
        noted.computeIfAbsent(claim, id -> new TreeSet<>()).addAll(keys);
    }

    @Override
    public synchronized Collection<String> noted(ClaimId claim) {
        return List.copyOf(noted.getOrDefault(claim, Set.of()));
    }
}
