package org.preuve.reporting.status.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.reporting.neighbours.TestDatabase;
import org.preuve.reporting.status.PlaceStore;
import org.preuve.reporting.status.StatusListStore;
import org.preuve.reporting.status.StatusStoresContract;

/** On the server that PREUVE_TEST_MONGODB_URI names. */
@EnabledIfEnvironmentVariable(
        named = "PREUVE_TEST_MONGODB_URI",
        matches = ".+",
        disabledReason = "PREUVE_TEST_MONGODB_URI names no server")
class ServerStatusStoresTests extends StatusStoresContract {

    private final TestDatabase database = TestDatabase.onServer().orElseThrow();
    private final PlaceStore places = new MongoPlaceStore(database.template());
    private final StatusListStore lists = new MongoStatusListStore(database.template());

    @Override
    protected PlaceStore places() {
        return places;
    }

    @Override
    protected StatusListStore lists() {
        return lists;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
