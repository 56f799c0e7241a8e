package org.preuve.reporting.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.preuve.reporting.following.LogCheck.State;

/** Says whether the log checks, as of now. */
public final class ReadLogCheck {

    private final FollowLog follower;
    private final PositionStore positions;
    private final Clock clock;
    private final Duration freshFor;

    /** @param freshFor how old the last whole round may be */
    public ReadLogCheck(FollowLog follower, PositionStore positions, Clock clock, Duration freshFor) {
        this.follower = follower;
        this.positions = positions;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    public LogCheck read() {
        FollowedPosition position = positions.load();
        State state = position.mismatch().isPresent()
                ? State.DOES_NOT_CHECK
                : isFresh(position) ? State.CHECKS : State.CATCHING_UP;
        return new LogCheck(state, position.size(), follower.seen(), position.mismatch());
    }

    /** A position before the one that was checked here is one that another replica began anew. */
    private boolean isFresh(FollowedPosition position) {
        Instant oldest = clock.instant().minus(freshFor);
        return position.size() >= follower.checkedSize()
                && follower.checkedAt().filter(time -> !time.isBefore(oldest)).isPresent();
    }
}
