package org.preuve.reporting.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.preuve.proofs.log.Hash;

/** Writes a claim down and changes it, for as long as it is not signed. */
public final class DraftClaim {

    private final ClaimStore claims;
    private final Clock clock;

    public DraftClaim(ClaimStore claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Creates a draft. The same id with the same request gives the claim as it is now.
     *
     * @param request digest of the request's body
     */
    public Claim create(ClaimId id, Hash request, ClaimContent content) {
        Claim draft = Claim.drafted(id, request, content, now());
        if (claims.create(draft)) {
            return draft;
        }
        Claim existing = claims.find(id).orElseThrow(() -> new ClaimRefusal.Unknown(id.toString()));
        if (!existing.request().equals(request)) {
            throw new ClaimRefusal.KeyReused();
        }
        return existing;
    }

    public Claim edit(ClaimId id, ClaimContent content) {
        Claim claim = claims.find(id).orElseThrow(() -> new ClaimRefusal.Unknown(id.toString()));
        Claim edited = claim.edited(content, now());
        if (!claims.replace(claim, edited)) {
            throw new ClaimRefusal.ChangedMeanwhile(id);
        }
        return edited;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
