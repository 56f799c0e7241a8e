package org.preuve.reporting.packs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of one pack that were switched on, oldest first.
 *
 * @param version counts the changes of what is stored
 */
public record Adoptions(String pack, long version, List<Adoption> all) {

    public Adoptions {
        all = List.copyOf(all);
    }

    public static Adoptions none(String pack) {
        return new Adoptions(pack, 0, List.of());
    }

    /** The one that claims are ruled by. */
    public Optional<Adoption> standing() {
        return all.reversed().stream().filter(Adoption::counts).findFirst();
    }

    /** One that was signed and whose sealing is not known to be done. */
    Optional<Adoption> begun() {
        return all.stream().filter(adoption -> !adoption.counts()).findFirst();
    }

    /** The one of this version, if it was ever switched on. */
    Optional<Adoption> of(PackName name) {
        return all.stream()
                .filter(adoption -> adoption.counts() && adoption.pack().equals(name))
                .findFirst();
    }

    Adoptions with(Adoption next) {
        return new Adoptions(
                pack, version + 1, Stream.concat(all.stream(), Stream.of(next)).toList());
    }

    Adoptions withSealed(Adoption begun, Adoption sealed) {
        return new Adoptions(
                pack,
                version + 1,
                all.stream().map(one -> one.equals(begun) ? sealed : one).toList());
    }

    Adoptions without(Adoption refused) {
        return new Adoptions(
                pack,
                version + 1,
                all.stream().filter(one -> !one.equals(refused)).toList());
    }
}
