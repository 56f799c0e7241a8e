package org.preuve.proofs.bundle;

/** A text that is not a trust policy, with the line where it is not. */
public final class RefusedPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    RefusedPolicy(int line, String message) {
        super(line == 0 ? message : "line " + line + ": " + message);
        this.line = line;
    }

    /** Counted from 1; 0 when it is the whole text. */
    public int line() {
        return line;
    }
}
