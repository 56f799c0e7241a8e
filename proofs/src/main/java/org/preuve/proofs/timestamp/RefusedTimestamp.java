package org.preuve.proofs.timestamp;

/** A timestamp, or an authority's certificate, that proves nothing. The {@link Reason} is stable. */
public final class RefusedTimestamp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedTimestamp(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    RefusedTimestamp(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. The names are stable: callers and tests rely on them. */
    public enum Reason {
        /** Neither a timestamp token nor an authority's reply, or larger than is read. */
        NOT_A_TOKEN,
        /** The authority's reply says that it gives none. */
        NOT_GRANTED,
        /** A token for something else than the checkpoint. */
        OTHER_IMPRINT,
        /** A token that does not repeat the request's nonce, so it may be an old one. */
        OTHER_NONCE,
        /** Not a PEM file of certificates. */
        NOT_A_CERTIFICATE,
        /** Signed under no certificate that leads to a trusted one at that time. */
        NOT_TRUSTED,
        /** Signed under a certificate that is not for timestamps alone, was not valid then, or is not the one it names. */
        CERTIFICATE,
        /** The signature is not that of the certificate's key over this token. */
        SIGNATURE
    }
}
