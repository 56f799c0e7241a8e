package org.preuve.reporting.ledger;

/** No usable answer: not reached, too slow, refused our client, or not in the shape of an answer. Proves nothing about the log. */
public final class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message) {
        super(message);
    }

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
