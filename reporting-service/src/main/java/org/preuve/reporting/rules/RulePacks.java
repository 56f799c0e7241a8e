package org.preuve.reporting.rules;

import java.util.List;
import java.util.Map;

/** The packs that this service rules by, and how each language takes words back. */
public final class RulePacks {

    private final List<RulePack> packs;
    private final Map<Language, Speech> speech;

    RulePacks(List<RulePack> packs, Map<Language, Speech> speech) {
        this.packs = List.copyOf(packs);
        this.speech = Map.copyOf(speech);
    }

    /** The packs that this release carries, from its resources; {@link UnreadablePack} when one of them is not well made. */
    public static RulePacks bundled() {
        return new PackReader().readBundled();
    }

    List<RulePack> all() {
        return packs;
    }

    Speech speechOf(Language language) {
        Speech found = speech.get(language);
        if (found == null) {
            throw new IllegalStateException("no speech for " + language);
        }
        return found;
    }
}
