package org.preuve.quickstart.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sends prepared requests at a door and times each one, from its planned start to its complete answer. */
final class Load {

    private final UnaryOperator<byte[]> door;
    private final Consumer<byte[]> check;

    /** @param check looks at each answer when the clock has stopped: who sends shares the machine with who answers */
    Load(UnaryOperator<byte[]> door, Consumer<byte[]> check) {
        this.door = door;
        this.check = check;
    }

    /** What a run took: answers per second, and how long half of the callers and 99 in 100 waited at most, in milliseconds. */
    record Figures(double perSecond, double p50, double p99) {}

    /** As fast as {@code callers} callers go, each waiting for its answer before it sends the next. */
    Figures closed(List<byte[]> requests, int callers) {
        var next = new AtomicInteger();
        var waits = new long[requests.size()];
        var answers = new byte[requests.size()][];
        long started = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                threads.execute(() -> {
                    for (int i = next.getAndIncrement(); i < waits.length; i = next.getAndIncrement()) {
                        long sent = System.nanoTime();
                        answers[i] = door.apply(requests.get(i));
                        waits[i] = System.nanoTime() - sent;
                    }
                });
            }
        }
        long took = System.nanoTime() - started;
        Stream.of(answers).forEach(check);
        return figures(waits, took);
    }

    /**
     * At a given rate with exponential gaps, whether or not earlier ones are answered: a slow answer does not slow the
     * next caller down, so waiting in a queue counts.
     */
    Figures open(List<byte[]> requests, double perSecond) {
        var waits = new long[requests.size()];
        var answers = new byte[requests.size()][];
        long started = System.nanoTime();
        double due = started;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < waits.length; i++) {
                due += -Math.log(1 - ThreadLocalRandom.current().nextDouble()) / perSecond * 1e9;
                long planned = (long) due;
                int request = i;
                LockSupport.parkNanos(planned - System.nanoTime());
                threads.execute(() -> {
                    answers[request] = door.apply(requests.get(request));
                    waits[request] = System.nanoTime() - planned;
                });
            }
        }
        long took = System.nanoTime() - started;
        Stream.of(answers).forEach(check);
        return figures(waits, took);
    }

    private static Figures figures(long[] waits, long took) {
        Arrays.sort(waits);
        return new Figures(waits.length / (took / 1e9), milliseconds(waits, 0.5), milliseconds(waits, 0.99));
    }

    private static double milliseconds(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
