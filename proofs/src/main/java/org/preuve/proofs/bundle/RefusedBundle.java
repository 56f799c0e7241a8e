package org.preuve.proofs.bundle;

/** Bytes that are no bundle. Whether a bundle proves anything is what {@link BundleVerifier} says. */
public final class RefusedBundle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String at;

    RefusedBundle(Reason reason, String at, String message) {
        super(message);
        this.reason = reason;
        this.at = at;
    }

    public Reason reason() {
        return reason;
    }

    /** The JSON pointer of the part; empty when it is the whole file. */
    public String at() {
        return at;
    }

    /** Why. The names are stable: callers and tests rely on them. */
    public enum Reason {
        /** Not I-JSON, or larger than is read. */
        NOT_JSON,
        /** JSON, but not a bundle of version 1. */
        NOT_A_BUNDLE,
        /** A part is missing, of another type, or not known. */
        PART,
        /** A salt that is none. */
        SALT,
        /** A receipt that is none. */
        RECEIPT,
        /** A policy that is none. */
        POLICY,
        /** A timestamp whose checkpoint, token or proof cannot be read. */
        TIMESTAMP
    }
}
