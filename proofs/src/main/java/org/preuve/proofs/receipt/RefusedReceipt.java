package org.preuve.proofs.receipt;

/** A receipt that proves nothing. The {@link Reason} is stable; the message is one sentence. */
public final class RefusedReceipt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedReceipt(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    RefusedReceipt(Reason reason, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. The names are stable: callers and tests rely on them. */
    public enum Reason {
        /** Not the text of a tlog-proof, version 1. */
        NOT_A_RECEIPT,
        /** A tlog-proof without the entry that it is about. */
        NO_ENTRY,
        /** What it carries is not an entry of such a log. */
        NOT_AN_ENTRY,
        /** The entry says another index than the proof. */
        OTHER_INDEX,
        /** The checkpoint is not one of the log's. */
        CHECKPOINT,
        /** The entry is not in the tree that the checkpoint signs. */
        NOT_INCLUDED
    }
}
