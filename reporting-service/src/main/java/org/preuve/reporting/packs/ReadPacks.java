package org.preuve.reporting.packs;

import java.util.List;
import java.util.Optional;

/** Says which packs are known, and which of them claims are ruled by. */
public final class ReadPacks {

    private final PackStore packs;
    private final AdoptionStore adoptions;
    private final SwitchedOn rules;
    private final PackVerifier verifier;

    ReadPacks(PackStore packs, AdoptionStore adoptions, SwitchedOn rules, PackVerifier verifier) {
        this.packs = packs;
        this.adoptions = adoptions;
        this.rules = rules;
        this.verifier = verifier;
    }

    /**
     * A pack, and where it stands.
     *
     * @param adoption by which it was switched on, if it was
     */
    public record Known(SignedPack pack, Standing standing, Optional<Adoption> adoption) {}

    /** Where a version stands. */
    public enum Standing {
        /** Claims are ruled by it. */
        ON,
        /** Claims were ruled by it. */
        BEFORE,
        /** It is there, and rules nothing. */
        CARRIED
    }

    /** All of them in the order of their names; each was checked. */
    public List<Known> all() {
        rules.now();
        return packs.names().stream().map(this::one).toList();
    }

    /** @throws PackRefusal when there is none, or it does not check */
    public Known one(PackName name) {
        rules.now();
        SignedPack pack = packs.find(name).orElseThrow(() -> new PackRefusal.Unknown(name.toString()));
        verifier.require(pack);
        Adoptions of = adoptions.of(name.id());
        Optional<Adoption> adoption = of.of(name);
        adoption.ifPresent(verifier::require);
        boolean isOn = of.standing().filter(on -> on.pack().equals(name)).isPresent();
        Standing standing = isOn ? Standing.ON : adoption.isPresent() ? Standing.BEFORE : Standing.CARRIED;
        return new Known(pack, standing, adoption);
    }
}
