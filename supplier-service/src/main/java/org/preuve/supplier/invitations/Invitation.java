package org.preuve.supplier.invitations;

import java.time.Duration;
import java.time.Instant;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * The one invitation of a supplier. Its acceptance is a record, known by its fingerprint; while that record is being
 * sealed the invitation is held for it, and the change from held to used is the commit point of an acceptance.
 *
 * @param token digest of the token
 * @param challenge what the accepting key has to sign
 * @param version counts the changes, for the store to compare and swap
 */
public record Invitation(
        SupplierId supplier, Hash token, String challenge, Instant expiresAt, State state, long version) {

    /**
     * How long an acceptance keeps others out while the ledger's answer is uncertain. Longer than any call to the ledger
     * takes; afterwards another key may be tried, so that a supplier who lost the first one is not locked out.
     */
    static final Duration HOLD = Duration.ofMinutes(2);

    static Invitation issued(SupplierId supplier, Hash token, String challenge, Instant expiresAt) {
        return new Invitation(supplier, token, challenge, expiresAt, new State.Open(), 0);
    }

    /** A new link for the same supplier; the old one is unknown from then on. */
    Invitation reissued(Hash newToken, String newChallenge, Instant newExpiry) {
        return new Invitation(supplier, newToken, newChallenge, newExpiry, new State.Open(), version + 1);
    }

    /** Held for a record; what the same record has used already stays used. */
    Invitation heldFor(Hash record, Instant now) {
        return isUsed() ? this : next(new State.Held(record, now.plus(HOLD)));
    }

    Invitation released() {
        return isUsed() ? this : next(new State.Open());
    }

    Invitation usedBy(Hash record, Seal seal) {
        return isUsed() ? this : next(new State.Used(record, seal));
    }

    /** Taken back; only a new link makes it open again. */
    Invitation revoked(Instant now) {
        return next(new State.Revoked(now));
    }

    /** Whether no acceptance is under way or done. */
    boolean isFree(Instant now) {
        return switch (state) {
            case State.Open open -> true;
            case State.Held held -> !now.isBefore(held.until());
            case State.Used used -> false;
            case State.Revoked revoked -> true;
        };
    }

    boolean isRevoked() {
        return state instanceof State.Revoked;
    }

    boolean isUsed() {
        return state instanceof State.Used;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether this record is the acceptance that holds the invitation or used it. */
    boolean isAcceptedBy(Hash record) {
        return switch (state) {
            case State.Open open -> false;
            case State.Held held -> held.record().equals(record);
            case State.Used used -> used.record().equals(record);
            case State.Revoked revoked -> false;
        };
    }

    private Invitation next(State state) {
        return new Invitation(supplier, token, challenge, expiresAt, state, version + 1);
    }

    /** What became of an invitation. */
    public sealed interface State {

        record Open() implements State {}

        /** An acceptance is being sealed, or its outcome is uncertain. */
        record Held(Hash record, Instant until) implements State {}

        record Used(Hash record, Seal seal) implements State {}

        /** An officer took it back. */
        record Revoked(Instant at) implements State {}
    }
}
