package org.preuve.quickstart.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Watches how much of the heap collections leave in use, for as long as it is open. */
final class Heap implements AutoCloseable {

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private static final long LOOKS_EVERY = Duration.ofMillis(200).toNanos();

    private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::look);
    private volatile boolean isOpen = true;
    private volatile long most;

    private Heap() {}

    static Heap watch() {
        System.gc();
        var heap = new Heap();
        heap.watcher.start();
        return heap;
    }

    private void look() {
        while (isOpen) {
            most = Math.max(most, left());
            LockSupport.parkNanos(LOOKS_EVERY);
        }
    }

    private static long left() {
        return POOLS.stream()
                .filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    /** In MB. */
    long most() {
        return Math.max(most, left()) >> 20;
    }

    @Override
    public void close() {
        isOpen = false;
    }
}
