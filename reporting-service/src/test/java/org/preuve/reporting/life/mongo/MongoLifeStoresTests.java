package org.preuve.reporting.life.mongo;

import org.junit.jupiter.api.AfterEach;
import org.preuve.reporting.life.ChangeList;
import org.preuve.reporting.life.ClaimIndex;
import org.preuve.reporting.life.DecisionProgress;
import org.preuve.reporting.life.LifeStoresContract;
import org.preuve.reporting.life.WaitingClaims;
import org.preuve.reporting.neighbours.TestDatabase;

/** On the wire protocol, in memory. */
class MongoLifeStoresTests extends LifeStoresContract {

    private final TestDatabase database = TestDatabase.inMemory();

    @Override
    protected ClaimIndex index() {
        return new MongoClaimIndex(database.template());
    }

    @Override
    protected WaitingClaims waiting() {
        return new MongoWaitingClaims(database.template());
    }

    @Override
    protected DecisionProgress progress() {
        return new MongoDecisionProgress(database.template());
    }

    @Override
    protected ChangeList changes() {
        return new MongoChangeList(database.template());
    }

    @AfterEach
    void close() {
        database.close();
    }
}
