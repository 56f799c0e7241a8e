package org.preuve.reporting.life;

import java.time.Instant;
import java.util.List;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.products.Gtin;

/** What became of claims, publications included, the newest first. */
public interface ClaimChanges {

    List<Change> newestAbout(Gtin product, int limit);

    List<Change> newest(int limit);

    /**
     * One of them.
     *
     * @param number of the change in the claim's life; 0 is its publication
     */
    record Change(ClaimId claim, int number, PublicState state, Instant at, List<Reason> reasons) {

        public Change {
            reasons = List.copyOf(reasons);
        }
    }
}
