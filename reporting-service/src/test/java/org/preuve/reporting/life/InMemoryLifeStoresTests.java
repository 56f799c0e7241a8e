package org.preuve.reporting.life;

/** In memory. */
class InMemoryLifeStoresTests extends LifeStoresContract {

    private final ClaimIndex index = new InMemoryClaimIndex();
    private final WaitingClaims waiting = new InMemoryWaitingClaims();
    private final DecisionProgress progress = new InMemoryDecisionProgress();
    private final ChangeList changes = new InMemoryChangeList();

    @Override
    protected ClaimIndex index() {
        return index;
    }

    @Override
    protected WaitingClaims waiting() {
        return waiting;
    }

    @Override
    protected DecisionProgress progress() {
        return progress;
    }

    @Override
    protected ChangeList changes() {
        return changes;
    }
}
