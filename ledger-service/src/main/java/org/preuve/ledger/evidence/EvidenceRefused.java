package org.preuve.ledger.evidence;

/** Carries a refusal out of a use case. */
public final class EvidenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EvidenceRefusal refusal;

    EvidenceRefused(EvidenceRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public EvidenceRefusal refusal() {
        return refusal;
    }
}
