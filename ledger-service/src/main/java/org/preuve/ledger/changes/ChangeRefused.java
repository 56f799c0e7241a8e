package org.preuve.ledger.changes;

/** Carries a refusal out of a use case. */
public final class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ChangeRefusal refusal;

    ChangeRefused(ChangeRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public ChangeRefusal refusal() {
        return refusal;
    }
}
