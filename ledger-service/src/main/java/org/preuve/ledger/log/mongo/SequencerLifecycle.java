package org.preuve.ledger.log.mongo;

import org.preuve.ledger.log.Sequencer;
import org.springframework.context.SmartLifecycle;

/** Recovers the log before any door opens, and seals what was accepted after the last door has closed. */
final class SequencerLifecycle implements SmartLifecycle {

    /** Well before the web server; what seals at the start has a later phase. */
    static final int PHASE = 0;

    private final Sequencer sequencer;
    private volatile boolean running;

    SequencerLifecycle(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Override
    public void start() {
        sequencer.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sequencer.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
