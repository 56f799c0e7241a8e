package org.preuve.ledger.log;

/**
 * A call to the store that did not answer. It may have happened and it may not: whoever sees this reads the store again
 * before doing anything else.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
