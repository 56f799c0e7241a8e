package org.preuve.ledger.audit;

/** Ends an audit where it first found something wrong; never leaves this package. */
final class FoundMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Mismatch mismatch;

    FoundMismatch(long index, String field, String cause) {
        super(cause, null, false, false);
        this.mismatch = new Mismatch(index, field, cause);
    }

    Mismatch mismatch() {
        return mismatch;
    }
}
