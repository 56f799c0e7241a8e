package org.preuve.proofs.log;

/** Text or bytes that should be a SHA-256 hash, or a salt or digest of the log, and are not. */
public final class MalformedHash extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedHash(String message) {
        super(message);
    }
}
