package org.preuve.supplier.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.preuve.supplier.suppliers.SupplierId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves in the background every supplier that has something to be told, so many at a time, each in turn: a receiver that
 * is slow has its own place and nobody else's.
 */
final class DeliveryRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);

    private static final Duration SWEEPS_EVERY = Duration.ofHours(1);
    private static final long PATIENCE_MILLIS = 2000;

    private final LaneStore lanes;
    private final DeliveryStore deliveries;
    private final ServeLane serve;
    private final WebhookKeys keys;
    private final int atOnce;
    private final Duration pause;
    private final Clock clock;
    private final Semaphore places;
    private final Set<SupplierId> served = ConcurrentHashMap.newKeySet();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("deliveries").unstarted(this::run);
    private boolean isAwake;
    private Instant sweptAt = Instant.EPOCH;

    /** @param pause between two looks at who has to be served */
    DeliveryRounds(
            LaneStore lanes,
            DeliveryStore deliveries,
            ServeLane serve,
            WebhookKeys keys,
            int atOnce,
            Duration pause,
            Clock clock) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.serve = serve;
        this.keys = keys;
        this.atOnce = atOnce;
        this.pause = pause;
        this.clock = clock;
        this.places = new Semaphore(atOnce);
    }

    /** Without a key to sign with, everything waits. */
    void start() {
        if (keys.isSetUp()) {
            thread.start();
        }
    }

    /** What is being posted when this returns is posted again at the next start. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        calls.shutdownNow();
    }

    private void run() {
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    round();
                } catch (RuntimeException failed) {
                    LOG.warn("Notices wait, because a part that they need failed: {}", failed.toString());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        Instant now = clock.instant();
        if (!isAwake) {
            lanes.wakeAll(now);
            isAwake = true;
        }
        if (sweptAt.plus(SWEEPS_EVERY).isBefore(now)) {
            deliveries.forget(now);
            sweptAt = now;
        }
        for (Lane lane : lanes.open(now, 2 * atOnce)) {
            if (served.add(lane.supplier())) {
                places.acquire();
                calls.submit(() -> serve(lane));
            }
        }
    }

    private void serve(Lane lane) {
        try {
            serve.serve(lane);
        } catch (RuntimeException failed) {
            LOG.warn("{} waits for its notices, because a part failed: {}", lane.supplier(), failed.toString());
        } finally {
            served.remove(lane.supplier());
            places.release();
        }
    }
}
