package org.preuve.ledger.statements;

/** Carries a refusal out of a use case. */
public final class StatementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StatementRefusal refusal;

    StatementRefused(StatementRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public StatementRefusal refusal() {
        return refusal;
    }
}
