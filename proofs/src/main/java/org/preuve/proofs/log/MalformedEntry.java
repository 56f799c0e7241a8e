package org.preuve.proofs.log;

/** Bytes that are not an entry, or not its one spelling. */
public final class MalformedEntry extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedEntry(String message) {
        super(message);
    }
}
