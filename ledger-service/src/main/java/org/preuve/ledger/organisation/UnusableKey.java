package org.preuve.ledger.organisation;

/** The configured key may not sign: the service must not start with it. */
public final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKey(String sentence) {
        super(sentence);
    }
}
