package org.preuve.ledger.keyfile;

/** A key that the service cannot start without is not there. */
public final class UnusableKeyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKeyFile(String sentence) {
        super(sentence);
    }
}
