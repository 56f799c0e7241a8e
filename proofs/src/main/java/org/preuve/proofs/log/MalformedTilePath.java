package org.preuve.proofs.log;

/** A path that names no tile of any log. */
public final class MalformedTilePath extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedTilePath(String message) {
        super(message);
    }
}
