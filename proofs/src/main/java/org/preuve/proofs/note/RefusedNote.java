package org.preuve.proofs.note;

/** A note, checkpoint or key that must not be relied on. The {@link Reason} is stable; the message is one sentence. */
public final class RefusedNote extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedNote(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. The names are stable: callers and tests rely on them. */
    public enum Reason {
        /** Not UTF-8 text of the form that signed-note prescribes, or larger than is read. */
        NOT_A_NOTE,
        /** A name that no key and no log can have. */
        NAME,
        /** Not a verifier key, or not of the type that is wanted. */
        VERIFIER_KEY,
        /** Carries no signature of the key. */
        NOT_SIGNED,
        /** Carries a signature under the key's name and id that is not the key's. */
        BAD_SIGNATURE,
        /** A signed note, but not a checkpoint. */
        NOT_A_CHECKPOINT,
        /** A checkpoint of another log. */
        OTHER_LOG,
        /** Not the body of a request to a witness, or of its answer. */
        NOT_A_REQUEST
    }
}
