package org.preuve.ledger.statements.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.statements.StatementStore;
import org.preuve.ledger.statements.StatementStoreContract;

class EmbeddedMongoStatementStoreTests extends StatementStoreContract {

    private final TestMongo mongo = TestMongo.embedded();
    private final StatementStore store = new MongoStatementStore(mongo.database());

    @Override
    protected StatementStore store() {
        return store;
    }

    @AfterEach
    void drop() {
        mongo.close();
    }
}
