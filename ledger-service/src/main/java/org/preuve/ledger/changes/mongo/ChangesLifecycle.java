package org.preuve.ledger.changes.mongo;

import org.preuve.ledger.changes.FinishChanges;
import org.springframework.context.SmartLifecycle;

/** Finishes what a crash left half done, after the log has recovered and the keys stand, before any door opens. */
final class ChangesLifecycle implements SmartLifecycle {

    private static final int AFTER_THE_KEYS = 200;

    private final FinishChanges finish;
    private volatile boolean running;

    ChangesLifecycle(FinishChanges finish) {
        this.finish = finish;
    }

    @Override
    public void start() {
        finish.finish();
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
        return AFTER_THE_KEYS;
    }
}
