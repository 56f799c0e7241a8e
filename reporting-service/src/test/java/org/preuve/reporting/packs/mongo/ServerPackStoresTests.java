package org.preuve.reporting.packs.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.reporting.neighbours.TestDatabase;
import org.preuve.reporting.packs.AdoptionStore;
import org.preuve.reporting.packs.EffectStore;
import org.preuve.reporting.packs.PackStore;
import org.preuve.reporting.packs.PackStoresContract;

/** On the server that PREUVE_TEST_MONGODB_URI names. */
@EnabledIfEnvironmentVariable(
        named = "PREUVE_TEST_MONGODB_URI",
        matches = ".+",
        disabledReason = "PREUVE_TEST_MONGODB_URI names no server")
class ServerPackStoresTests extends PackStoresContract {

    private final TestDatabase database = TestDatabase.onServer().orElseThrow();
    private final PackStore packs = new MongoPackStore(database.template());
    private final AdoptionStore adoptions = new MongoAdoptionStore(database.template());
    private final EffectStore effects = new MongoEffectStore(database.template());

    @Override
    protected PackStore packs() {
        return packs;
    }

    @Override
    protected AdoptionStore adoptions() {
        return adoptions;
    }

    @Override
    protected EffectStore effects() {
        return effects;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
