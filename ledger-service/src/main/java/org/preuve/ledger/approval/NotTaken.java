package org.preuve.ledger.approval;

import org.preuve.ledger.log.Sealing;

/** Why the log did not take what was approved, in the words of who approves. */
final class NotTaken {

    private NotTaken() {}

    /** @param not what came of sealing, when it is not a seal */
    static ApprovalRefusal because(Sealing not, Approvable<?> what) {
        return switch (not) {
            case Sealing.Busy busy -> new ApprovalRefusal.NotSealedYet(busy.retryAfter());
            case Sealing.Unavailable unavailable -> new ApprovalRefusal.NotSealedYet(unavailable.retryAfter());
            case Sealing.IdTaken taken -> new ApprovalRefusal.IdTaken(what.record());
            case Sealing.Erased erased ->
                new ApprovalRefusal.NotThere(what.approval().matter(), what.record());
            case Sealing.Refused refused ->
                throw new IllegalStateException("The organisation's own signature is refused: " + refused.detail());
            case Sealing.Sealed sealed -> throw new IllegalStateException("it is sealed: " + sealed.id());
        };
    }
}
