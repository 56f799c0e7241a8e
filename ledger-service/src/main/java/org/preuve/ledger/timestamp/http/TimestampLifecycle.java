package org.preuve.ledger.timestamp.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.timestamp.StampRounds;
import org.springframework.context.SmartLifecycle;

/** Has checkpoints stamped from after the log has recovered until before it stops. */
final class TimestampLifecycle implements SmartLifecycle {

    private static final int AFTER_THE_LOG = 1000;

    private final Supplier<StampRounds> rounds;
    private volatile @Nullable StampRounds running;

    TimestampLifecycle(Supplier<StampRounds> rounds) {
        this.rounds = rounds;
    }

    @Override
    public void start() {
        StampRounds started = rounds.get();
        started.start();
        running = started;
    }

    @Override
    public void stop() {
        StampRounds started = running;
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
