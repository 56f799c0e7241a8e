package org.preuve.supplier.retries;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between attempts: each twice as long as the one before, up to a limit, and none quite like another's. */
public final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** Between half of the pause and all of it, so that replicas do not come all at once. */
    public Duration after(int attempts) {
        long doubled = first.toMillis() << Math.min(attempts, MOST_DOUBLINGS);
        long pause = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(pause / 2 + random.nextLong(pause / 2 + 1));
    }
}
