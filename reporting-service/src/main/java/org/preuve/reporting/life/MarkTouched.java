package org.preuve.reporting.life;

import java.util.HashSet;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.following.TouchedRecords;
import org.preuve.reporting.life.ClaimIndex.Key;
import org.preuve.reporting.life.WaitingClaims.Errand;

/** Marks each claim under which something changed, before the follower's position moves: after a crash it is marked again. */
final class MarkTouched implements TouchedRecords {

    private final ClaimIndex index;
    private final WaitingClaims waiting;

    MarkTouched(ClaimIndex index, WaitingClaims waiting) {
        this.index = index;
        this.waiting = waiting;
    }

    @Override
    public void touched(Set<RecordId> records, Set<Did> parties) {
        Set<Key> keys = new HashSet<>();
        records.forEach(record -> keys.add(Key.of(record)));
        parties.forEach(party -> keys.add(Key.of(party)));
        Set<ClaimId> claims = index.under(keys);
        if (!claims.isEmpty()) {
            waiting.mark(Errand.DECIDE, claims, WaitingClaims.ANY);
        }
    }
}
