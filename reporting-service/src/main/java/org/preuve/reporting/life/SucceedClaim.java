package org.preuve.reporting.life;

import java.nio.charset.StandardCharsets;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.DraftClaim;
import org.preuve.reporting.claims.PublicState;

/** Makes the draft of a claim that is to take the place of a public one: the same words and the records on which that one rests. */
public final class SucceedClaim {

    private final ClaimStore claims;
    private final DraftClaim drafts;

    SucceedClaim(ClaimStore claims, DraftClaim drafts) {
        this.claims = claims;
        this.drafts = drafts;
    }

    /**
     * A draft; once it is published, the other claim is superseded. The same id for the same claim gives the draft as it is now.
     *
     * @throws ClaimRefusal when the claim was never public, was taken back or has a successor
     */
    public Claim succeed(ClaimId before, ClaimId draft) {
        Claim claim = claims.find(before).orElseThrow(() -> new ClaimRefusal.Unknown(before.toString()));
        boolean canBe = claim.shown()
                .filter(shown -> shown.told().isLive() || shown.told() == PublicState.EXPIRED)
                .isPresent();
        if (!canBe) {
            throw claim.outOfOrder("superseded");
        }
        Hash request = Hash.sha256(("succeeds " + before).getBytes(StandardCharsets.US_ASCII));
        return drafts.create(draft, request, claim.content().succeeding(before, claim.restsOn()));
    }
}
