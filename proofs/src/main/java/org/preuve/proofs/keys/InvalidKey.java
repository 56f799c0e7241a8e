package org.preuve.proofs.keys;

/** Refuses what is not a key, or not the name of one. The {@link Reason} is stable; the message is one plain sentence. */
public final class InvalidKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidKey(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a key or the name of a key is refused. The names are stable: callers and tests rely on them. */
    public enum Reason {
        /** Not the number of bytes that a key has. */
        LENGTH,
        /** The y coordinate is not below the field's prime, or a zero x has a sign: not the one encoding of its point. */
        NOT_CANONICAL,
        /** No point of the curve has this encoding. */
        NOT_ON_CURVE,
        /** A point of order 1, 2, 4 or 8: signatures under it prove nothing. */
        SMALL_ORDER,
        /** Not multibase, or not in its one encoding. */
        MULTIBASE,
        /** Multibase, but not of an Ed25519 public key (multicodec 0xed01). */
        MULTICODEC,
        /** Not a readable PEM block of the kind that is wanted. */
        PEM,
        /** A key, but not an Ed25519 key. */
        NOT_ED25519,
        /** A key, but not an ML-DSA-44 key. */
        NOT_ML_DSA_44,
        /** Not a decentralised identifier. */
        DID,
        /** A decentralised identifier that is neither did:key nor did:web. */
        DID_METHOD,
        /** Not a DID with a fragment, or a did:key whose fragment is not its key. */
        VERIFICATION_METHOD
    }
}
