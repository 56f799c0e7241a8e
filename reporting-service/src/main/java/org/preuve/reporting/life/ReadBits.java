package org.preuve.reporting.life;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Public;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.status.ClaimBits;

/** What the status lists say of a claim: withdrawn and superseded ones are revoked, suspended ones suspended. An expired one says so itself. */
final class ReadBits implements ClaimBits {

    private final ClaimStore claims;

    ReadBits(ClaimStore claims) {
        this.claims = claims;
    }

    @Override
    public Map<RecordId, Set<StatusPurpose>> of(Collection<RecordId> ids) {
        Map<RecordId, Set<StatusPurpose>> bits = new HashMap<>();
        claims.findAll(ids.stream().map(id -> new ClaimId(id.uuid())).toList())
                .forEach(claim ->
                        claim.shown().ifPresent(shown -> bits.put(claim.id().recordId(), of(shown))));
        return bits;
    }

    private static Set<StatusPurpose> of(Public shown) {
        return switch (shown.told()) {
            case PUBLISHED, EXPIRED -> Set.of();
            case SUSPENDED -> Set.of(StatusPurpose.SUSPENSION);
            case WITHDRAWN, SUPERSEDED -> Set.of(StatusPurpose.REVOCATION);
        };
    }
}
