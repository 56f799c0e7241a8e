package org.preuve.reporting.following;

/** The one position of this service, shared by its replicas. */
public interface PositionStore {

    /** What was stored last; {@link FollowedPosition#start()} at first. */
    FollowedPosition load();

    /** Whether what is kept was written by an older version of this service, which kept less of each record. */
    boolean isOutdated();

    /**
     * Moves from what was read to what follows it. The follower's commit point: what it learned counts from the moment this returns true, and a crash
     * before it only means that the same page is read again.
     *
     * @return false when somebody else moved first; nothing was stored then
     */
    boolean replace(FollowedPosition expected, FollowedPosition next);
}
