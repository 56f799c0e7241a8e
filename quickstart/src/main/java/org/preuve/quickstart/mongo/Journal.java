package org.preuve.quickstart.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Puts commands on the disk before they are answered.
 *
 * <p>Invariants, which the ledger's promises rest on: a commit happens only while no command is half done, so after a crash
 * a command is there wholly or not at all; {@code durable} never runs ahead of what {@link MVStore#sync()} has covered; and
 * nobody is told of a change, by its own answer or by reading somebody else's, before it is durable.
 *
 * <p>Commands that end while another one's sync is under way share the next sync.
 */
final class Journal {

    private final MVStore store;
    private final ReentrantReadWriteLock halfDone = new ReentrantReadWriteLock();
    private final ReentrantLock syncing = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private volatile long durable;

    Journal(MVStore store) {
        this.store = store;
    }

    <T> T write(Supplier<T> command) {
        try {
            return apply(command);
        } finally {
            awaitDurable(begun.get()); // after a refusal too: it may speak of what another command stored
        }
    }

    <T> T read(Supplier<T> command) {
        try {
            return command.get();
        } finally {
            awaitDurable(begun.get());
        }
    }

    private <T> T apply(Supplier<T> command) {
        var shared = halfDone.readLock();
        shared.lock();
        try {
            begun.incrementAndGet();
            return command.get();
        } finally {
            shared.unlock();
        }
    }

    private void awaitDurable(long upTo) {
        if (durable >= upTo) {
            return;
        }
        syncing.lock();
        try {
            if (durable < upTo) {
                long covered = commitWhatIsDone();
                store.sync();
                durable = covered;
            }
        } finally {
            syncing.unlock();
        }
    }

    private long commitWhatIsDone() {
        var exclusive = halfDone.writeLock();
        exclusive.lock();
        try {
            store.commit();
            return begun.get();
        } finally {
            exclusive.unlock();
        }
    }
}
