package org.preuve.proofs.log;

/** Bytes that are no tile, no entry bundle, or one of another width than was asked for. */
public final class MalformedTile extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedTile(String message) {
        super(message);
    }
}
