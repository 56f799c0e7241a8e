package org.preuve.reporting.life;

import java.util.Optional;

/** How far decisions are, in memory. */
public final class InMemoryDecisionProgress implements DecisionProgress {

    private Optional<Long> minute = Optional.empty();
    private Optional<Run> run = Optional.empty();

    @Override
    public synchronized Optional<Long> minute() {
        return minute;
    }

    @Override
    public synchronized void minute(long reached) {
        minute = Optional.of(reached);
    }

    @Override
    public synchronized Optional<Run> run() {
        return run;
    }

    @Override
    public synchronized void keep(Run kept) {
        run = Optional.of(kept);
    }
}
