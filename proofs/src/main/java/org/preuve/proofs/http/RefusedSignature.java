package org.preuve.proofs.http;

import java.util.Locale;

/** A request whose signature says nothing that may be relied on. The {@link Reason} is stable; the message is a sentence. */
public final class RefusedSignature extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String at;

    RefusedSignature(Reason reason, String at, String message) {
        super(message);
        this.reason = reason;
        this.at = at;
    }

    public Reason reason() {
        return reason;
    }

    /** The header field, component or parameter that is wrong. */
    public String at() {
        return at;
    }

    /** Why. The names are stable: callers and tests rely on them. */
    public enum Reason {
        /** Not the address of an HTTP request. */
        ADDRESS,
        /** A field is absent, no structured field (RFC 9651), or longer than is read. */
        MALFORMED,
        /** Not exactly one signature, under one label in both fields. */
        NOT_ONE,
        /** The method, the address, or the digest of a body that is there, is left out. */
        COVERS_TOO_LITTLE,
        /** Covers a part that is not understood here, or one part twice. */
        NOT_UNDERSTOOD,
        /** Covers a header field that did not arrive, or not as a line of ASCII. */
        FIELD_ABSENT,
        /** A parameter is missing or of the wrong form. */
        PARAMETER,
        /** Another algorithm than ed25519. */
        ALGORITHM,
        /** Created too long ago, or past the time that it says itself. */
        EXPIRED,
        /** Created later than now. */
        NOT_YET,
        /** The key did not sign this. */
        NOT_SIGNED,
        /** The body is not the one that the digest is of. */
        OTHER_BODY;

        /** As in {@code covers-too-little}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
