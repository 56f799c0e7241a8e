package org.preuve.proofs.status;

/** A status entry or list that is none: why by a stable {@link Reason}, where by a JSON pointer. */
public final class RefusedStatus extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String at;

    RefusedStatus(Reason reason, String at, String problem) {
        super((at.isEmpty() ? "The list" : at) + " " + problem);
        this.reason = reason;
        this.at = at;
    }

    public Reason reason() {
        return reason;
    }

    /** The JSON pointer of what is wrong; empty when it is the whole. */
    public String at() {
        return at;
    }

    /** Why. The names are stable: callers and tests rely on them. */
    public enum Reason {
        /** A status of a type, purpose or size that is not read here; it may mean anything. */
        NOT_UNDERSTOOD,
        /** An index that is no number in base 10. */
        INDEX,
        /** A list's address that is no URL, or an entry's id that is the list's own. */
        ADDRESS,
        /** No signed credential. */
        NOT_A_CREDENTIAL,
        /** A signed credential of another type. */
        TYPE,
        /** A list that does not say its purposes as one text or several. */
        PURPOSE,
        /** A list that does not say from when to when it holds, or was signed at another time. */
        VALIDITY,
        /** A time to live that is no number of milliseconds. */
        TTL,
        /** Not base64url with its multibase letter, or not exactly one gzip member. */
        ENCODING,
        /** Fewer bits than a list must have, or more than are read. */
        LENGTH
    }
}
