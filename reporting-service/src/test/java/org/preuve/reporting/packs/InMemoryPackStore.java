package org.preuve.reporting.packs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryPackStore implements PackStore {

    final Map<PackName, SignedPack> packs = new ConcurrentHashMap<>();

    @Override
    public Optional<SignedPack> find(PackName name) {
        return Optional.ofNullable(packs.get(name));
    }

    @Override
    public boolean create(SignedPack pack) {
        return packs.putIfAbsent(pack.name(), pack) == null;
    }

    @Override
    public List<PackName> names() {
        return packs.keySet().stream()
                .sorted(Comparator.comparing(PackName::toString))
                .toList();
    }
}
