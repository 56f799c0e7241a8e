package org.preuve.reporting.status;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.status.Bitstring;

/**
 * Gives each claim its place before it is signed: any that is free, so that the index says nothing of when or how many
 * (Bitstring Status List §2.1). A claim that is signed again keeps its place.
 */
public final class AllotPlace {

    private final PlaceStore places;
    private final RandomGenerator random;

    public AllotPlace(PlaceStore places, RandomGenerator random) {
        this.places = places;
        this.random = random;
    }

    public StatusPlace of(RecordId claim) {
        while (true) {
            Optional<StatusPlace> known = places.of(claim);
            if (known.isPresent()) {
                return known.get();
            }
            StatusPlace drawn = new StatusPlace(places.newestList(), random.nextInt(Bitstring.MIN_LENGTH));
            if (places.take(drawn, claim)) {
                return drawn;
            }
        }
    }
}
