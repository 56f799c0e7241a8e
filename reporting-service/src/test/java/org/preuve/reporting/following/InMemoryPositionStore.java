package org.preuve.reporting.following;

/** One position in memory. */
public final class InMemoryPositionStore implements PositionStore {

    private FollowedPosition stored = FollowedPosition.start();
    private boolean isOutdated;

    /** As if an older version of this service had written it. */
    synchronized void becomeOutdated() {
        isOutdated = true;
    }

    @Override
    public synchronized FollowedPosition load() {
        return stored;
    }

    @Override
    public synchronized boolean isOutdated() {
        return isOutdated;
    }

    @Override
    public synchronized boolean replace(FollowedPosition expected, FollowedPosition next) {
        if (stored.version() != expected.version()) {
            return false;
        }
        stored = next;
        isOutdated = false;
        return true;
    }
}
