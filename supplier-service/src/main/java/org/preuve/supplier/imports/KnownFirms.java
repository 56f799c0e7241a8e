package org.preuve.supplier.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.supplier.imports.Review.Duplicate;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.LegalIdentity.Address;
import org.preuve.supplier.suppliers.LegalIdentity.Position;

/**
 * Finds firms again by name, country and place. Two sites of a firm are two suppliers; a site whose place is not known
 * might be any of them and counts as repeated.
 */
final class KnownFirms {

    /** Of a degree: about a kilometre. */
    private static final double NEAR = 0.01;

    private final Map<String, List<Known>> byName = new HashMap<>();

    void add(LegalIdentity identity, Duplicate found) {
        byName.computeIfAbsent(key(identity), name -> new ArrayList<>()).add(new Known(identity, found));
    }

    Optional<Duplicate> find(LegalIdentity identity) {
        return byName.getOrDefault(key(identity), List.of()).stream()
                .filter(known -> isSamePlace(known.identity().address(), identity.address()))
                .map(Known::found)
                .findFirst();
    }

    private static String key(LegalIdentity identity) {
        return identity.country() + " " + Fold.firm(identity.name());
    }

    /** By whichever of city, position and address both have: one that agrees decides, then one that does not. */
    private static boolean isSamePlace(Optional<Address> one, Optional<Address> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        List<Boolean> agreements = new ArrayList<>();
        compare(one.get().position(), other.get().position()).ifPresent(agreements::add);
        compareText(one.get().text(), other.get().text()).ifPresent(agreements::add);
        Optional<Boolean> city = compareText(one.get().city(), other.get().city());
        if (agreements.isEmpty()) {
            city.ifPresent(agreements::add);
        }
        return agreements.isEmpty() || agreements.contains(true);
    }

    private static Optional<Boolean> compare(Optional<Position> one, Optional<Position> other) {
        return one.flatMap(here -> other.map(there -> Math.abs(here.latitude() - there.latitude()) < NEAR
                && Math.abs(here.longitude() - there.longitude()) < NEAR));
    }

    private static Optional<Boolean> compareText(Optional<String> one, Optional<String> other) {
        return one.flatMap(here -> other.map(there -> Fold.words(here).equals(Fold.words(there))));
    }

    private record Known(LegalIdentity identity, Duplicate found) {}
}
