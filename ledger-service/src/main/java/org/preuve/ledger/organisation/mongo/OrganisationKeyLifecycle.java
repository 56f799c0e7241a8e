package org.preuve.ledger.organisation.mongo;

import org.preuve.ledger.organisation.SealOrganisationKey;
import org.springframework.context.SmartLifecycle;

/** Seals the organisation's key after the log has recovered and before any door opens. */
final class OrganisationKeyLifecycle implements SmartLifecycle {

    private static final int AFTER_THE_SEQUENCER = 100;

    private final SealOrganisationKey seal;
    private volatile boolean running;

    OrganisationKeyLifecycle(SealOrganisationKey seal) {
        this.seal = seal;
    }

    @Override
    public void start() {
        seal.seal();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_SEQUENCER;
    }
}
