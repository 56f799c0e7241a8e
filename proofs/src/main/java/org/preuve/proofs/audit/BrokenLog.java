package org.preuve.proofs.audit;

/** Ends an audit where it first found something wrong; never leaves this package. */
final class BrokenLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long index;
    private final String field;

    BrokenLog(long index, String field, String cause) {
        super(cause, null, false, false);
        this.index = index;
        this.field = field;
    }

    AuditResult.Broken result() {
        return new AuditResult.Broken(index, field, String.valueOf(getMessage()));
    }
}
