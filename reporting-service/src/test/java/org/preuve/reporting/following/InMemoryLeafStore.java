package org.preuve.reporting.following;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.log.Hash;

/** Pages of leaves in memory. */
public final class InMemoryLeafStore implements LeafStore {

    private final Map<Long, List<Hash>> pages = new HashMap<>();

    @Override
    public synchronized void widen(long page, List<Hash> leaves) {
        if (!LeafStore.beginsWith(page(page), leaves)) {
            pages.put(page, List.copyOf(leaves));
        }
    }

    @Override
    public synchronized List<Hash> page(long page) {
        return pages.getOrDefault(page, List.of());
    }

    @Override
    public synchronized void clear() {
        pages.clear();
    }
}
