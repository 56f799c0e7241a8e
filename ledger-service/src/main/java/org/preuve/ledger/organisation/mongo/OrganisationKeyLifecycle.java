package org.preuve.ledger.organisation.mongo;

import org.preuve.ledger.organisation.SealLogKey;
import org.preuve.ledger.organisation.SealOrganisationKey;
import org.springframework.context.SmartLifecycle;

/** Seals the organisation's key, and the log's where that took another's place, after the log has recovered and before any door opens. */
final class OrganisationKeyLifecycle implements SmartLifecycle {

    private static final int AFTER_THE_SEQUENCER = 100;

    private final SealOrganisationKey seal;
    private final SealLogKey sealLogKey;
    private final SealLogKey.Keys logKeys;
    private volatile boolean running;

    OrganisationKeyLifecycle(SealOrganisationKey seal, SealLogKey sealLogKey, SealLogKey.Keys logKeys) {
        this.seal = seal;
        this.sealLogKey = sealLogKey;
        this.logKeys = logKeys;
    }

    @Override
    public void start() {
        seal.seal();
        sealLogKey.seal(logKeys);
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
