package org.preuve.proofs.change;

/** A record that is no correction, withdrawal or erasure, or does not say all that one says. */
public final class RefusedChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String at;

    RefusedChange(String at, String problem) {
        super(at + " " + problem + ".");
        this.at = at;
    }

    /** The JSON pointer of what is wrong. */
    public String at() {
        return at;
    }
}
