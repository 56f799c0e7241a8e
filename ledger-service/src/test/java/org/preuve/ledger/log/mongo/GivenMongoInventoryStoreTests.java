package org.preuve.ledger.log.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.log.InventoryStore;
import org.preuve.ledger.log.InventoryStoreContract;
import org.preuve.ledger.log.LogStores;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoInventoryStoreTests extends InventoryStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final LogStores stores = MongoLogStores.in(mongo.database());
    private final InventoryStore inventory = MongoLogStores.inventory(mongo.database());

    @Override
    protected LogStores stores() {
        return stores;
    }

    @Override
    protected InventoryStore inventory() {
        return inventory;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
