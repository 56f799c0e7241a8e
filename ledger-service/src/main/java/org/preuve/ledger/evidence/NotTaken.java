package org.preuve.ledger.evidence;

import org.preuve.ledger.log.Sealing;

/** Why the log did not take what was approved, in evidence's own words. */
final class NotTaken {

    private NotTaken() {}

    /** @param not what came of sealing, when it is not a seal */
    static EvidenceRefusal because(Sealing not, EvidenceId id) {
        return switch (not) {
            case Sealing.Busy busy -> new EvidenceRefusal.NotSealedYet(busy.retryAfter());
            case Sealing.Unavailable unavailable -> new EvidenceRefusal.NotSealedYet(unavailable.retryAfter());
            case Sealing.IdTaken taken -> new EvidenceRefusal.IdTaken(id);
            case Sealing.Erased erased -> new EvidenceRefusal.NotThere(id);
            case Sealing.Refused refused ->
                throw new IllegalStateException("The organisation's own signature is refused: " + refused.detail());
            case Sealing.Sealed sealed -> throw new IllegalStateException("it is sealed: " + sealed.id());
        };
    }
}
