package org.preuve.proofs.audit;

/** Ends an audit where it first found something wrong; never leaves this package. */
final class BrokenLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long index;

    BrokenLog(long index, String cause) {
        super(cause, null, false, false);
        this.index = index;
    }

    AuditResult.Broken result() {
        return new AuditResult.Broken(index, String.valueOf(getMessage()));
    }
}
