package org.preuve.ledger.log;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stores one of whose calls fails once. */
final class FailingStores {

    /** How a call fails; the caller cannot tell which. */
    enum Failure {
        STORED_NOTHING,
        STORED_BUT_SAID_NOTHING
    }

    private final LogStores stores;
    private final String call;
    private final Failure how;

    /** How often the call may still be made before it fails; below zero it has failed and does not again. */
    private final AtomicInteger left;

    private final AtomicBoolean paused = new AtomicBoolean();

    FailingStores(LogStores stores, String call, int occurrence, Failure how) {
        this.stores = stores;
        this.call = call;
        this.how = how;
        this.left = new AtomicInteger(occurrence);
    }

    boolean hasFailed() {
        return left.get() < 0;
    }

    /** Runs the check of an outsider, whose calls do not fail. */
    void withoutFailing(Runnable check) {
        paused.set(true);
        try {
            check.run();
        } finally {
            paused.set(false);
        }
    }

    LogStores stores() {
        return new LogStores(
                Intercepted.by(RecordStore.class, stores.records(), this::between),
                Intercepted.by(GroupStore.class, stores.groups(), this::between),
                Intercepted.by(TileStore.class, stores.tiles(), this::between),
                Intercepted.by(HeadStore.class, stores.head(), this::between),
                Intercepted.by(CheckpointStore.class, stores.checkpoints(), this::between));
    }

    LastCheckpointStore last(LastCheckpointStore last) {
        return Intercepted.by(LastCheckpointStore.class, last, this::between);
    }

    private @Nullable Object between(Intercepted.Call made, String name) throws Throwable {
        if (!name.equals(call) || paused.get() || left.getAndDecrement() != 0) {
            return made.run();
        }
        if (how == Failure.STORED_BUT_SAID_NOTHING) {
            made.run();
        }
        throw new StoreFailure(name + " failed as ordered");
    }
}
