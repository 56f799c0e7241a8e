package org.preuve.reporting.life;

import java.util.List;
import java.util.Set;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.PublicClaims;
import org.preuve.reporting.life.ClaimIndex.Key;
import org.preuve.reporting.life.WaitingClaims.Errand;
import org.preuve.reporting.status.KeepStatusLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what must follow when the public sees another state of a claim: its status bits, the list of changes, and the end of the claim whose place it takes.
 * Each step may be done again. The claim is marked before its state is stored, so that a crash at any point leaves nothing undone.
 */
final class FollowUp implements PublicClaims {

    private static final Logger log = LoggerFactory.getLogger(FollowUp.class);

    private final ClaimStore claims;
    private final ClaimIndex index;
    private final ClaimRests rests;
    private final WaitingClaims waiting;
    private final KeepStatusLists lists;
    private final ChangeList changes;
    private final SupersedeClaim successions;

    FollowUp(
            ClaimStore claims,
            ClaimIndex index,
            ClaimRests rests,
            WaitingClaims waiting,
            KeepStatusLists lists,
            ChangeList changes,
            SupersedeClaim successions) {
        this.claims = claims;
        this.index = index;
        this.rests = rests;
        this.waiting = waiting;
        this.lists = lists;
        this.changes = changes;
        this.successions = successions;
    }

    @Override
    public void announced(Claim next) {
        if (next.isLive()) {
            index.note(next.id(), rests.keys(next));
        }
        waiting.mark(Errand.FOLLOW_UP, List.of(next.id()), next.version());
        if (next.state() instanceof Published) {
            // What changed after it was judged and before it was noted was not told of this claim.
            waiting.mark(Errand.DECIDE, List.of(next.id()), next.version());
        }
    }

    @Override
    public void stored(Claim claim) {
        try {
            tell(claim);
        } catch (RuntimeException fault) {
            log.warn("what follows from the state of claim {} is done later", claim.id(), fault);
        }
    }

    /** Tells everybody what became of a claim, unless it is not public. */
    void tell(ClaimId id) {
        claims.find(id).filter(found -> found.shown().isPresent()).ifPresent(this::tell);
    }

    private void tell(Claim claim) {
        lists.changed(claim.id().recordId());
        changes.add(ReadChanges.places(claim));
        if (claim.isLive()) {
            claim.content().supersedes().ifPresent(before -> successions.supersede(before, claim.id(), this));
        } else {
            index.forget(claim.id(), Set.of(Key.live(claim.id())));
        }
    }
}
