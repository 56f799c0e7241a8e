package org.preuve.reporting.life;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.reporting.claims.ClaimId;

/** In which order claims changed: ids and times only; what changed is read from the claims. */
public interface ChangeList {

    /** Lists changes; one that is listed stays as it is. */
    void add(Collection<Place> places);

    /** The newest first. */
    List<Place> before(Optional<Place> last, int limit);

    /** @param number of the change in the claim's life; 0 is its publication */
    record Place(Instant at, ClaimId claim, int number) {}
}
