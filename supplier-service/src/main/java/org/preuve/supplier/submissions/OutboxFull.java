package org.preuve.supplier.submissions;

/** So much waits for the ledger that nothing more is accepted: what was accepted is not dropped for it. */
public final class OutboxFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFull() {
        super("too much waits for the ledger");
    }
}
