package org.preuve.reporting.following;

/** How one round of the follower ended. */
public sealed interface Round {

    /** Everything up to the newest checkpoint was checked, and one older page again. */
    record Checked(long size) implements Round {}

    /** A check failed, now or before. */
    record Stopped(Mismatch mismatch) implements Round {}

    /** The ledger gave no answer that proves anything either way. */
    record Unreachable(String why) implements Round {}

    /** Another replica moved the position meanwhile. */
    record Overtaken() implements Round {}
}
