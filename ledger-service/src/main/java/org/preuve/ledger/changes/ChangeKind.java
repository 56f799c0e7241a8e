package org.preuve.ledger.changes;

import java.util.Optional;
import org.preuve.proofs.credential.RecordKind;

/** What a record may do to another one. Nothing is edited: each is a record of its own that names the one it changes. */
public enum ChangeKind {
    /** Replaces it by a new statement. */
    CORRECTION(RecordKind.CORRECTION, "corrects", "corrected"),
    /** Ends it. */
    WITHDRAWAL(RecordKind.WITHDRAWAL, "withdraws", "withdrawn"),
    /** Takes its content away for ever. */
    ERASURE(RecordKind.ERASURE, "erases", "erased");

    private final RecordKind kind;
    private final String member;
    private final String state;

    ChangeKind(RecordKind kind, String member, String state) {
        this.kind = kind;
        this.member = member;
        this.state = state;
    }

    /** What a record of this kind does to another; empty when it does nothing to any. */
    public static Optional<ChangeKind> of(RecordKind kind) {
        for (ChangeKind change : values()) {
            if (change.kind == kind) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /** Of the record that makes the change. */
    public RecordKind recordKind() {
        return kind;
    }

    /** The member of its subject that names the record which is changed. */
    public String member() {
        return member;
    }

    /** What the changed record is from then on. */
    public String state() {
        return state;
    }

    /** A record has one successor, a correction or a withdrawal; it may be erased beside that. */
    public Place place() {
        return this == ERASURE ? Place.ERASURE : Place.SUCCESSOR;
    }

    /** Each place of a record is taken once. */
    public enum Place {
        SUCCESSOR,
        ERASURE
    }
}
