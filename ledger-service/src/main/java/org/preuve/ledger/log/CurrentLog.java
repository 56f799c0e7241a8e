package org.preuve.ledger.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.TileReader;
import org.preuve.proofs.note.Checkpoint;

/**
 * The log as this process shows it: the last edge under a signed checkpoint. A writer in this process publishes here
 * what it committed; what other processes commit is read from the store when the last look is too old.
 */
final class CurrentLog {

    private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();

    /** Invariant: the checkpoint is signed for exactly the edge's head. */
    record Published(Edge edge, Checkpoint checkpoint) {

        long size() {
            return edge.size();
        }
    }

    private record Seen(Published log, long at) {}

    private final LogStores stores;
    private final PublishCheckpoint checkpoints;
    private final EdgeLoader loader;
    private final SealedAt sealedAt;
    private final TileCache tiles;
    private final LastCheckpointStore last;
    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    CurrentLog(
            LogStores stores,
            PublishCheckpoint checkpoints,
            TileCache tiles,
            LastCheckpointStore last,
            LongSupplier nanos) {
        this.stores = stores;
        this.checkpoints = checkpoints;
        this.loader = new EdgeLoader(stores);
        this.sealedAt = new SealedAt(stores.tiles());
        this.tiles = tiles;
        this.last = last;
        this.nanos = nanos;
    }

    /** A smaller log than the one shown is never shown again, and none before it is remembered outside the store. */
    void publish(Published log) {
        last.remember(log.checkpoint());
        Seen next = new Seen(log, nanos.getAsLong());
        seen.accumulateAndGet(
                next,
                (old, now) -> old != null
                                && now != null
                                && old.log().size() > now.log().size()
                        ? old
                        : now);
    }

    Published now() {
        return look(last -> nanos.getAsLong() - last.at() < FRESH_NANOS);
    }

    /** As it is now, whatever was seen a moment ago. */
    Published inTheStore() {
        return look(last -> false);
    }

    /** The log with at least this many entries, which the caller knows to be committed. */
    Published atLeast(long size) {
        Published log = look(last -> last.log().size() >= size);
        if (log.size() < size) {
            throw new BrokenLog("the committed size", "the head in the store", size, log.size());
        }
        return log;
    }

    /** The tiles of the tree of this size. */
    TileReader tiles(long size) {
        return tiles.under(atLeast(size).edge());
    }

    private Published look(Predicate<Seen> enough) {
        Seen last = seen.get();
        return last != null && enough.test(last) ? last.log() : lookInTheStore(enough);
    }

    /** One caller reads; those who waited for it use what it read. */
    private synchronized Published lookInTheStore(Predicate<Seen> enough) {
        Seen last = seen.get();
        if (last != null && enough.test(last)) {
            return last.log();
        }
        StoredHead head = stores.head().read().orElseGet(StoredHead::empty);
        Published log = last != null && head.size() <= last.log().size() ? last.log() : load(head);
        publish(log);
        return log;
    }

    private Published load(StoredHead head) {
        Edge edge = loader.load(head);
        return new Published(edge, checkpoints.standing(edge.head(), () -> sealedAt.of(edge)));
    }
}
