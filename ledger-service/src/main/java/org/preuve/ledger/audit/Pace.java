package org.preuve.ledger.audit;

/**
 * How long the scrubber rests between what it checks. An entry is checked with the tree, the keys and the erasures of all
 * before it, so after a restart these are gone over once more, many times as fast; from where the scrubber stopped it
 * keeps its own pace. Where that was is believed for no more than this.
 */
final class Pace {

    private static final int AS_FAST = 20;

    private final int perSecond;
    private final long stopped;
    private long last;

    /** @param stopped how many entries were checked before the restart */
    Pace(int perSecond, long stopped) {
        this.perSecond = perSecond;
        this.stopped = stopped;
    }

    /** @param entries how many of this pass are checked by now */
    long millisToRest(long entries) {
        long before = Math.min(last, entries);
        last = entries;
        long again = Math.max(0, Math.min(entries, stopped) - before);
        long more = entries - before - again;
        return again * 1000 / perSecond / AS_FAST + more * 1000 / perSecond;
    }
}
