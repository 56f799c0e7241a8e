package org.preuve.reporting.following;

/** One position in memory. */
public final class InMemoryPositionStore implements PositionStore {

    private FollowedPosition stored = FollowedPosition.start();

    @Override
    public synchronized FollowedPosition load() {
        return stored;
    }

    @Override
    public boolean isOutdated() {
        return false;
    }

    @Override
    public synchronized boolean replace(FollowedPosition expected, FollowedPosition next) {
        if (stored.version() != expected.version()) {
            return false;
        }
        stored = next;
        return true;
    }
}
