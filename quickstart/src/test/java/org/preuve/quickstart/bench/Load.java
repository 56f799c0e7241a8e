package org.preuve.quickstart.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Sends prepared requests at a door and times each one, from its planned start to its complete answer. */
final class Load {

    private final Consumer<byte[]> door;

    Load(Consumer<byte[]> door) {
        this.door = door;
    }

    /** What a run took: answers per second, and how long half of the callers and 99 in 100 waited at most, in milliseconds. */
    record Figures(double perSecond, double p50, double p99) {}

    /** As fast as {@code callers} callers go, each waiting for its answer before it sends the next. */
    Figures closed(List<byte[]> requests, int callers) {
        var next = new AtomicInteger();
        var waits = new long[requests.size()];
        long started = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                threads.execute(() -> {
                    for (int i = next.getAndIncrement(); i < waits.length; i = next.getAndIncrement()) {
                        waits[i] = timed(requests.get(i), System.nanoTime());
                    }
                });
            }
        }
        return figures(waits, System.nanoTime() - started);
    }

    /**
     * At a given rate with exponential gaps, whether or not earlier ones are answered: a slow answer does not slow the
     * next caller down, so waiting in a queue counts.
     */
    Figures open(List<byte[]> requests, double perSecond) {
        var waits = new ConcurrentLinkedQueue<Long>();
        long started = System.nanoTime();
        double due = started;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (byte[] request : requests) {
                due += -Math.log(1 - ThreadLocalRandom.current().nextDouble()) / perSecond * 1e9;
                long planned = (long) due;
                LockSupport.parkNanos(planned - System.nanoTime());
                threads.execute(() -> waits.add(timed(request, planned)));
            }
        }
        long took = System.nanoTime() - started;
        return figures(waits.stream().mapToLong(Long::longValue).toArray(), took);
    }

    private long timed(byte[] request, long from) {
        door.accept(request);
        return System.nanoTime() - from;
    }

    private static Figures figures(long[] waits, long took) {
        Arrays.sort(waits);
        return new Figures(waits.length / (took / 1e9), milliseconds(waits, 0.5), milliseconds(waits, 0.99));
    }

    private static double milliseconds(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
