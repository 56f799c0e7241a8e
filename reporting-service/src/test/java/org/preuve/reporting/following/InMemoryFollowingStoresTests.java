package org.preuve.reporting.following;

/** The stores that the follower's own tests use keep the same promises as MongoDB's. */
class InMemoryFollowingStoresTests extends FollowingStoresContract {

    private final FollowerStores stores = Followers.inMemory();

    @Override
    protected FollowerStores stores() {
        return stores;
    }
}
