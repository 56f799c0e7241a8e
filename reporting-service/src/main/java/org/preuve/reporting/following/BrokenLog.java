package org.preuve.reporting.following;

import org.preuve.reporting.following.Mismatch.Cause;

/** Thrown inside the follower where a check fails; becomes the mismatch that stops it. */
final class BrokenLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long index;
    private final Cause cause;

    BrokenLog(long index, Cause cause) {
        super(cause.word() + " at " + index);
        this.index = index;
        this.cause = cause;
    }

    long index() {
        return index;
    }

    Cause brokenBy() {
        return cause;
    }
}
