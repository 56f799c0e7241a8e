package org.preuve.proofs.credential;

/** Refuses what is not a record that can be checked: why by a stable {@link Reason}, where by a JSON pointer (RFC 6901). */
public final class RefusedCredential extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String at;

    RefusedCredential(Reason reason, String at, String message) {
        super(message);
        this.reason = reason;
        this.at = at;
    }

    public Reason reason() {
        return reason;
    }

    /** The JSON pointer of what is wrong; empty when it is the whole document. */
    public String at() {
        return at;
    }

    /** Why a record is refused. The names are stable: callers and tests rely on them. */
    public enum Reason {
        MALFORMED_JSON,
        NOT_AN_OBJECT,
        UNKNOWN_PROPERTY,
        CONTEXT,
        TYPE,
        ID,
        ISSUER,
        VALID_FROM,
        VALID_UNTIL,
        VALIDITY_ORDER,
        SUBJECT,
        TEXT,
        TYPED_OBJECT,
        ALREADY_SIGNED,
        PROOF_MISSING,
        PROOF_SET,
        PROOF_PROPERTY,
        PROOF_TYPE,
        CRYPTOSUITE,
        PROOF_PURPOSE,
        PROOF_CREATED,
        PROOF_CONTEXT,
        PROOF_OPTION,
        VERIFICATION_METHOD,
        NOT_THE_ISSUERS_KEY,
        PROOF_VALUE,
        ENVELOPE,
        JOSE_HEADER
    }
}
