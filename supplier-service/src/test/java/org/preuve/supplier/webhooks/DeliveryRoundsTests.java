package org.preuve.supplier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.supplier.outgoing.WebAnswer;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Delivery.Delivered;

class DeliveryRoundsTests extends ServiceThatTells {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void oneSlowReceiverHoldsUpNoOther() {
        SupplierId dyer = new SupplierId(UUID.randomUUID());
        register(mill, ADDRESS);
        register(dyer, "https://dyer.example/");
        CountDownLatch slow = new CountDownLatch(1);
        receiver.answer(ADDRESS, call -> {
            await().until(() -> slow.getCount() == 0);
            return new WebAnswer.Answered(200, Map.of());
        });
        Notice first = tell(mill);
        Notice others = tell(dyer);
        try (DeliveryRounds rounds = rounds(2)) {
            await().atMost(SOON).until(() -> delivery(dyer, others).standing() instanceof Delivered);
            Notice another = tell(dyer);
            await().atMost(SOON).until(() -> delivery(dyer, another).standing() instanceof Delivered);
            slow.countDown();
            await().atMost(SOON).until(() -> delivery(mill, first).standing() instanceof Delivered);
        }
    }

    @Test
    void callsNoMoreThanSoManyAtATime() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<SupplierId> suppliers = Stream.generate(() -> new SupplierId(UUID.randomUUID()))
                .limit(6)
                .toList();
        for (SupplierId supplier : suppliers) {
            String address = "https://receiver.example/" + supplier.value();
            register(supplier, address);
            receiver.answer(address, call -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                await().pollDelay(Duration.ofMillis(20)).until(() -> true);
                now.decrementAndGet();
                return new WebAnswer.Answered(200, Map.of());
            });
            tell(supplier);
        }
        try (DeliveryRounds rounds = rounds(2)) {
            await().atMost(SOON)
                    .until(() -> suppliers.stream()
                            .allMatch(one -> deliveries.counts(one).getOrDefault(DeliveryState.DELIVERED, 0L) == 1));
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void findsWhatAProcessLeftBehindThatDiedBeforeItWokeTheLane() {
        register(mill, ADDRESS);
        round();
        Notice told = tell(mill);
        Lane lane = lanes.open(clock.instant(), 1).getFirst();
        lanes.release(
                lanes.lease(lane, clock.instant().plusSeconds(9)).orElseThrow(),
                new LaneStore.Turn(0, 0, clock.instant(), Optional.empty()),
                Optional.empty());
        try (DeliveryRounds rounds = rounds(1)) {
            await().atMost(SOON).until(() -> delivery(mill, told).standing() instanceof Delivered);
        }
    }

    @Test
    void goesOnAfterAFailureOfAPart() {
        register(mill, ADDRESS);
        AtomicInteger calls = new AtomicInteger();
        receiver.answer(ADDRESS, call -> {
            if (calls.getAndIncrement() == 0) {
                clock.pass(LEASE);
                throw new IllegalStateException("the database is away");
            }
            return new WebAnswer.Answered(200, Map.of());
        });
        Notice told = tell(mill);
        try (DeliveryRounds rounds = rounds(1)) {
            await().atMost(SOON).until(() -> delivery(mill, told).standing() instanceof Delivered);
        }
    }

    private DeliveryRounds rounds(int atOnce) {
        DeliveryRounds rounds = new DeliveryRounds(lanes, deliveries, serve, keys, atOnce, Duration.ofMillis(5), clock);
        rounds.start();
        return rounds;
    }
}
