package org.preuve.reporting.following.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.FollowingStoresContract;
import org.preuve.reporting.neighbours.TestDatabase;

/** On the server that PREUVE_TEST_MONGODB_URI names. */
@EnabledIfEnvironmentVariable(
        named = "PREUVE_TEST_MONGODB_URI",
        matches = ".+",
        disabledReason = "PREUVE_TEST_MONGODB_URI names no server")
class ServerFollowingStoresTests extends FollowingStoresContract {

    private final TestDatabase database = TestDatabase.onServer().orElseThrow();
    private final FollowerStores stores = MongoFollowingStoresTests.on(database.template());

    @Override
    protected FollowerStores stores() {
        return stores;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
