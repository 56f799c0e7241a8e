package org.preuve.reporting.packs;

import java.util.Optional;

/** The newest effect that was computed of each version. */
public interface EffectStore {

    Optional<Effect> find(PackName name);

    /** Keeps it in the place of what was known. */
    void put(Effect effect);
}
