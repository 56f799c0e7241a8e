package org.preuve.reporting.life.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.reporting.life.ChangeList;
import org.preuve.reporting.life.ClaimIndex;
import org.preuve.reporting.life.DecisionProgress;
import org.preuve.reporting.life.LifeStoresContract;
import org.preuve.reporting.life.WaitingClaims;
import org.preuve.reporting.neighbours.TestDatabase;

/** On a database server. */
@EnabledIfEnvironmentVariable(
        named = "PREUVE_TEST_MONGODB_URI",
        matches = ".+",
        disabledReason = "PREUVE_TEST_MONGODB_URI names no server")
class ServerLifeStoresTests extends LifeStoresContract {

    private final TestDatabase database = TestDatabase.onServer().orElseThrow();

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
