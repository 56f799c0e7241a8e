package org.preuve.reporting.life;

import java.util.Optional;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Withdrawn;

/** Takes a claim back, for good. */
public final class WithdrawClaim {

    private final ChangeClaim changes;
    private final DraftChange drafts;

    WithdrawClaim(ChangeClaim changes, DraftChange drafts) {
        this.changes = changes;
        this.drafts = drafts;
    }

    /**
     * The claim, taken back; one that was taken back before stays as it is.
     *
     * @param reason goes into the sealed record and onto the page
     * @throws org.preuve.reporting.claims.ClaimRefusal when it is not public, or another claim took its place
     */
    public Claim withdraw(ClaimId id, String reason) {
        return changes.change(id, claim -> {
            if (claim.state() instanceof Withdrawn) {
                return Optional.empty();
            }
            Published publication = LifeRefusal.published(claim, "withdrawn");
            return Optional.of(drafts.withdrawal(publication, reason, changes.now()));
        });
    }
}
