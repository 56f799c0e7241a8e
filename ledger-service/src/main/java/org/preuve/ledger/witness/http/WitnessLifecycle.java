package org.preuve.ledger.witness.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.witness.WitnessRounds;
import org.springframework.context.SmartLifecycle;

/** Asks witnesses from after the log has recovered until before it stops. */
final class WitnessLifecycle implements SmartLifecycle {

    private static final int AFTER_THE_LOG = 1000;

    private final Supplier<WitnessRounds> rounds;
    private volatile @Nullable WitnessRounds running;

    WitnessLifecycle(Supplier<WitnessRounds> rounds) {
        this.rounds = rounds;
    }

    @Override
    public void start() {
        WitnessRounds started = rounds.get();
        started.start();
        running = started;
    }

    @Override
    public void stop() {
        WitnessRounds started = running;
        running = null;
        if (started != null) {
            started.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_LOG;
    }
}
