package org.preuve.reporting.packs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryEffectStore implements EffectStore {

    private final Map<PackName, Effect> effects = new ConcurrentHashMap<>();

    @Override
    public Optional<Effect> find(PackName name) {
        return Optional.ofNullable(effects.get(name));
    }

    @Override
    public void put(Effect effect) {
        effects.put(effect.pack(), effect);
    }
}
