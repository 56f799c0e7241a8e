package org.preuve.reporting.life;

import java.time.Clock;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.PublicClaims;
import org.preuve.reporting.claims.PublicState;

/** Ends a claim whose successor was published. */
final class SupersedeClaim {

    private final ClaimStore claims;
    private final DraftChange drafts;
    private final Clock clock;

    SupersedeClaim(ClaimStore claims, DraftChange drafts, Clock clock) {
        this.claims = claims;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A claim that was taken back, or has a successor already, stays as it is. */
    void supersede(ClaimId before, ClaimId successor, PublicClaims followUp) {
        ChangeClaim changes = new ChangeClaim(claims, followUp, clock);
        var unused = changes.change(
                before,
                claim -> claim.shown()
                        .filter(shown -> shown.told().isLive() || shown.told() == PublicState.EXPIRED)
                        .map(ClaimState.Public::publication)
                        .map(publication -> drafts.supersession(publication, successor, changes.now())));
    }
}
