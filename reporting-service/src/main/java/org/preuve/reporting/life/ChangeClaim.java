package org.preuve.reporting.life;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.PublicClaims;

/** Changes a public claim: what must follow is known durably first, then the public sees it, then it follows. */
final class ChangeClaim {

    private final ClaimStore claims;
    private final PublicClaims followUp;
    private final Clock clock;

    ChangeClaim(ClaimStore claims, PublicClaims followUp, Clock clock) {
        this.claims = claims;
        this.followUp = followUp;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether this was done; false when the claim was changed meanwhile, and then nothing is. */
    boolean change(Claim read, ClaimChange change) {
        Claim next = read.changed(change);
        followUp.announced(next);
        // The commit point: from here on page, status lists and feed say it.
        boolean done = claims.replace(read, next);
        if (done) {
            followUp.stored(next);
        }
        return done;
    }

    /**
     * Changes it as it is then, for as long as there is something to change.
     *
     * @param change empty when there is nothing to be done
     */
    Claim change(ClaimId id, Function<Claim, Optional<ClaimChange>> change) {
        while (true) {
            Claim read = claims.find(id).orElseThrow(() -> new ClaimRefusal.Unknown(id.toString()));
            Optional<ClaimChange> wanted = change.apply(read);
            if (wanted.isEmpty()) {
                return read;
            }
            if (change(read, wanted.get())) {
                return claims.find(id).orElseThrow(() -> new ClaimRefusal.Unknown(id.toString()));
            }
        }
    }
}
