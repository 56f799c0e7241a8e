package org.preuve.quickstart.breaking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a run of kills amounted to. */
final class Figures {

    private final Oracle oracle;
    private final Callers callers;
    private final long started = System.nanoTime();
    private final List<Duration> starts = new ArrayList<>();
    private int kills;
    private long entries;

    Figures(Oracle oracle, Callers callers) {
        this.oracle = oracle;
        this.callers = callers;
    }

    void killed() {
        kills++;
    }

    void servedAfter(Duration start) {
        starts.add(start);
    }

    void entries(long size) {
        entries = size;
    }

    int kills() {
        return kills;
    }

    int acknowledgements() {
        return oracle.acknowledgements();
    }

    int checkpoints() {
        return oracle.heads().size();
    }

    Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public String toString() {
        return String.format(
                "%d kills in %d s: %d records acknowledged, none lost, none doubled; %d entries; %d checkpoints seen, all"
                        + " consistent; %d calls cut off%s",
                kills, lasted().toSeconds(), acknowledgements(), entries, checkpoints(), callers.cutOff(), restarts());
    }

    private String restarts() {
        if (starts.isEmpty()) {
            return "";
        }
        var sorted = new ArrayList<>(starts);
        Collections.sort(sorted);
        return String.format(
                "; served again after %.1f s (median) to %.1f s",
                sorted.get(sorted.size() / 2).toMillis() / 1e3, sorted.getLast().toMillis() / 1e3);
    }
}
