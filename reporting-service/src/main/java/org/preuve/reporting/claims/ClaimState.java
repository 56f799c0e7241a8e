package org.preuve.reporting.claims;

import java.time.Instant;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.RecordDigest;

/** Where a claim stands in its life. */
public sealed interface ClaimState {

    /** Written, not yet ruled as it stands. */
    record Draft() implements ClaimState {}

    /** Ruled as it stands; publication rules once more. */
    record Ruled(RulingText ruling) implements ClaimState {}

    /**
     * Signed and handed to the ledger, whose answer is not known. From here only these very bytes can be sealed: after a crash or a lost answer they are
     * sent again, and the log holds them once.
     */
    record Signed(RulingText ruling, Credential credential) implements ClaimState {}

    /** In the log, and public from then on, whatever becomes of it. */
    sealed interface Public extends ClaimState {

        /** How it was published. */
        Published publication();

        PublicState told();
    }

    /** It stands. */
    record Published(RulingText ruling, Credential credential, Sealing sealing, Instant at) implements Public {

        @Override
        public Published publication() {
            return this;
        }

        @Override
        public PublicState told() {
            return PublicState.PUBLISHED;
        }
    }

    /** Something under it does not hold; its last change says what. */
    record Suspended(Published publication) implements Public {

        @Override
        public PublicState told() {
            return PublicState.SUSPENDED;
        }
    }

    /** Taken back, for good. */
    record Withdrawn(Published publication) implements Public {

        @Override
        public PublicState told() {
            return PublicState.WITHDRAWN;
        }
    }

    /** Its time is over, for good; a successor may take its place. */
    record Expired(Published publication) implements Public {

        @Override
        public PublicState told() {
            return PublicState.EXPIRED;
        }
    }

    /** Another claim stands in its place; its last change says which. */
    record Superseded(Published publication) implements Public {

        @Override
        public PublicState told() {
            return PublicState.SUPERSEDED;
        }
    }

    /**
     * Where the record stands in the log.
     *
     * @param receipt tlog-proof text whose every part was checked
     */
    record Sealing(long index, RecordDigest digest, String receipt) {}

    /** Whether what the claim uses of its records is its own, for as long as it stands so. */
    default boolean usesQuantities() {
        return switch (this) {
            case Draft draft -> false;
            case Ruled ruled -> false;
            case Signed signed -> true;
            case Public shown -> shown.told().isLive();
        };
    }

    /** In the API's words. */
    default String word() {
        return switch (this) {
            case Draft draft -> "draft";
            case Ruled ruled -> "ruled";
            case Signed signed -> "publishing";
            case Public shown -> shown.told().word();
        };
    }
}
