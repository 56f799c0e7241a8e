package org.preuve.ledger.outgoing;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Lets something ask strangers from after the log has recovered until before it stops; anew after each start. */
public final class AskingLifecycle<T> implements SmartLifecycle {

    private static final int AFTER_THE_LOG = 1000;

    private final Supplier<T> asking;
    private final Consumer<T> start;
    private final Consumer<T> end;
    private volatile @Nullable T running;

    /** @param asking makes what then is started, and ended */
    public AskingLifecycle(Supplier<T> asking, Consumer<T> start, Consumer<T> end) {
        this.asking = asking;
        this.start = start;
        this.end = end;
    }

    @Override
    public void start() {
        T started = asking.get();
        start.accept(started);
        running = started;
    }

    @Override
    public void stop() {
        T started = running;
        running = null;
        if (started != null) {
            end.accept(started);
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
