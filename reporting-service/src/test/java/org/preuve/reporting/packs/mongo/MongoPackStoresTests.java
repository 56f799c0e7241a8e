package org.preuve.reporting.packs.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.reporting.neighbours.TestDatabase;
import org.preuve.reporting.packs.AdoptionStore;
import org.preuve.reporting.packs.EffectStore;
import org.preuve.reporting.packs.PackStore;
import org.preuve.reporting.packs.PackStoresContract;

/** On the wire protocol, in memory. */
class MongoPackStoresTests extends PackStoresContract {

    private final TestDatabase database = TestDatabase.inMemory();
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
