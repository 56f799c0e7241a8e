package org.preuve.reporting.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.proofs.credential.RecordId;

/** Places in memory. */
public final class InMemoryPlaceStore implements PlaceStore {

    private final Map<StatusPlace, RecordId> claims = new HashMap<>();
    private final Map<RecordId, StatusPlace> places = new HashMap<>();

    @Override
    public synchronized boolean take(StatusPlace place, RecordId claim) {
        if (claims.containsKey(place) || places.containsKey(claim)) {
            return false;
        }
        claims.put(place, claim);
        places.put(claim, place);
        return true;
    }

    @Override
    public synchronized Optional<StatusPlace> of(RecordId claim) {
        return Optional.ofNullable(places.get(claim));
    }

    @Override
    public synchronized Map<Integer, RecordId> in(int list) {
        Map<Integer, RecordId> found = new TreeMap<>();
        claims.forEach((place, claim) -> {
            if (place.list() == list) {
                found.put(place.index(), claim);
            }
        });
        return found;
    }

    @Override
    public synchronized long count() {
        return claims.size();
    }
}
