package org.preuve.reporting.packs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryAdoptionStore implements AdoptionStore {

    final Map<String, Adoptions> packs = new ConcurrentHashMap<>();

    @Override
    public List<Adoptions> all() {
        return packs.values().stream()
                .sorted(Comparator.comparing(Adoptions::pack))
                .toList();
    }

    @Override
    public Adoptions of(String pack) {
        return packs.getOrDefault(pack, Adoptions.none(pack));
    }

    @Override
    public synchronized boolean replace(Adoptions read, Adoptions next) {
        if (of(read.pack()).version() != read.version()) {
            return false;
        }
        packs.put(next.pack(), next);
        return true;
    }
}
