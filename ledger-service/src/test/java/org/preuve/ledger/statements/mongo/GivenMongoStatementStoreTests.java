package org.preuve.ledger.statements.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.statements.StatementStore;
import org.preuve.ledger.statements.StatementStoreContract;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoStatementStoreTests extends StatementStoreContract {

    private final TestMongo mongo = TestMongo.given();
    private final StatementStore store = new MongoStatementStore(mongo.database());

    @Override
    protected StatementStore store() {
        return store;
    }

    @Override
    protected boolean replacesAtomically() {
        return mongo.replacesAtomically();
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
