package org.preuve.ledger.approval;

/** Carries a refusal out of a use case. */
public final class ApprovalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ApprovalRefusal refusal;

    ApprovalRefused(ApprovalRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public ApprovalRefusal refusal() {
        return refusal;
    }
}
