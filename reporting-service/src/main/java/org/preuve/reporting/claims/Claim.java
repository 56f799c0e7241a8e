package org.preuve.reporting.claims;

import java.time.Instant;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.ClaimState.Draft;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Ruled;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.claims.ClaimState.Signed;

/**
 * A claim and where it stands. Its state changes only through these methods, each of which refuses out of order.
 *
 * @param version counts the changes of what is stored
 * @param request digest of the request that created it, so that a repeated one is known again
 */
public record Claim(ClaimId id, long version, Hash request, ClaimContent content, ClaimState state, Instant changedAt) {

    static Claim drafted(ClaimId id, Hash request, ClaimContent content, Instant now) {
        return new Claim(id, 0, request, content, new Draft(), now);
    }

    /** Any edit sends it back to draft: what was ruled was another text. */
    Claim edited(ClaimContent edited, Instant now) {
        return switch (state) {
            case Draft draft -> next(edited, new Draft(), now);
            case Ruled ruled -> next(edited, new Draft(), now);
            case Signed signed -> throw outOfOrder("edited");
            case Published published -> throw outOfOrder("edited");
        };
    }

    Claim ruled(RulingText ruling, Instant now) {
        return switch (state) {
            case Draft draft -> next(content, new Ruled(ruling), now);
            case Ruled ruled -> next(content, new Ruled(ruling), now);
            case Signed signed -> throw outOfOrder("ruled");
            case Published published -> throw outOfOrder("ruled");
        };
    }

    Claim signed(RulingText ruling, Credential credential, Instant now) {
        return switch (state) {
            case Ruled ruled -> next(content, new Signed(ruling, credential), now);
            case Draft draft -> throw outOfOrder("published");
            case Signed signed -> throw outOfOrder("signed");
            case Published published -> throw outOfOrder("signed");
        };
    }

    Claim published(Signed signed, Sealing sealing, Instant now) {
        return next(content, new Published(signed.ruling(), signed.credential(), sealing, now), now);
    }

    /** The ledger refused the signed bytes for certain, so they are in no log and the claim may be worked on again. */
    Claim refusedByLedger(Signed signed, Instant now) {
        return next(content, new Ruled(signed.ruling()), now);
    }

    private Claim next(ClaimContent nextContent, ClaimState nextState, Instant now) {
        return new Claim(id, version + 1, request, nextContent, nextState, now);
    }

    ClaimRefusal outOfOrder(String attempt) {
        return new ClaimRefusal.OutOfOrder(id, state.word(), attempt);
    }
}
