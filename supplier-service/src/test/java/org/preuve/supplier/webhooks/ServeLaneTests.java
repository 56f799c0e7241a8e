package org.preuve.supplier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.supplier.outgoing.WebAnswer;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Delivery.Dead;
import org.preuve.supplier.webhooks.Delivery.Delivered;
import org.preuve.supplier.webhooks.Delivery.Waiting;

/** Suppliers are told, whatever their receivers do. */
class ServeLaneTests extends ServiceThatTells {

    @BeforeEach
    void theMillIsRegistered() {
        register(mill, ADDRESS);
    }

    @Test
    void postsWhatWasToldOnceAndInItsOrder() {
        Notice first = tell(mill);
        clock.pass(Duration.ofMillis(1));
        Notice second = tell(mill);
        round();
        round();
        assertThat(posted()).isEqualTo(ids(first, second));
        assertThat(delivery(mill, first).standing()).isEqualTo(new Delivered(1, clock.instant(), 204));
        assertThat(lanes.open(clock.instant().plus(Duration.ofDays(9)), 1)).isEmpty();
    }

    @Test
    void postsMoreThanItReadsAtATime() {
        List<Notice> many = Stream.generate(() -> Notice.requestOpened(UUID.randomUUID(), clock.instant()))
                .limit(250)
                .toList();
        notices.tell(mill, many);
        round();
        assertThat(posted()).isEqualTo(ids(many.toArray(Notice[]::new)));
    }

    @Test
    void triesAReceiverThatIsDownLessAndLessOftenAndGivesUpAfterADay() {
        receiver.answer(ADDRESS, call -> new WebAnswer.NotAnswered("did not answer in time"));
        Notice told = tell(mill);
        Instant end = TestClock.START.plus(Duration.ofHours(26));
        Instant last = TestClock.START;
        Duration shortest = Duration.ofSeconds(5);
        for (int calls = 0; clock.instant().isBefore(end); clock.pass(Duration.ofSeconds(1))) {
            round();
            if (posted().size() > calls) {
                Duration pause = Duration.between(last, clock.instant());
                if (calls++ > 0) {
                    assertThat(pause).isBetween(shortest, Duration.ofHours(1).plusSeconds(1));
                    shortest = calls < 9 ? shortest.multipliedBy(2) : shortest;
                }
                last = clock.instant();
            }
        }
        assertThat(posted()).hasSizeBetween(25, 60).containsOnly(ids(told).getFirst());
        assertThat(delivery(mill, told).standing()).isInstanceOfSatisfying(Dead.class, dead -> {
            assertThat(dead.cause()).isEqualTo("did not answer in time");
            assertThat(dead.at()).isBetween(TestClock.START.plus(Duration.ofHours(24)), end);
            assertThat(dead.attempts()).isEqualTo(posted().size());
        });
    }

    @Test
    void whatWaitedBehindItIsGivenUpWithItAfterItsOwnDay() {
        receiver.answer(ADDRESS, 500);
        Notice first = tell(mill);
        clock.pass(Duration.ofSeconds(1));
        Notice second = tell(mill);
        round();
        clock.pass(Duration.ofHours(25));
        Notice third = tell(mill);
        round();
        assertThat(delivery(mill, first).standing()).isInstanceOf(Dead.class);
        assertThat(delivery(mill, second).standing()).isInstanceOf(Dead.class);
        assertThat(delivery(mill, third).standing()).isInstanceOf(Waiting.class);
        receiver.behave(ADDRESS);
        clock.pass(Duration.ofHours(1));
        round();
        assertThat(delivery(mill, third).standing()).isInstanceOf(Delivered.class);
    }

    @Test
    void anEventThatItsReceiverChokesOnHoldsUpNoOther() {
        Notice bad = tell(mill);
        clock.pass(Duration.ofMillis(1));
        Notice good = tell(mill);
        receiver.answer(
                ADDRESS, call -> new WebAnswer.Answered(call.id().equals(ids(bad).getFirst()) ? 400 : 202, Map.of()));
        for (int second = 0; second < 200; second++) {
            round();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(delivery(mill, good).standing()).isInstanceOf(Delivered.class);
        assertThat(delivery(mill, bad).standing()).isInstanceOfSatisfying(Waiting.class, waits -> {
            assertThat(waits.last()).contains("answered with status 400");
            assertThat(waits.attempts()).isGreaterThan(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"429, 600, 600", "503, 1, 5", "503, 99999999, 21600", "503, soon, 5", "500, -5, 5", "302, 600, 600"})
    void leavesAReceiverAloneForAsLongAsItAsksWithinReason(int status, String field, int seconds) {
        retryAfter(status, field);
        assertPaused(seconds, Math.max(11, seconds + 1));
    }

    @Test
    void understandsADateToComeBackAt() {
        Instant then = clock.instant().plusSeconds(900);
        retryAfter(503, DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atOffset(ZoneOffset.UTC)));
        assertPaused(900, 901);
    }

    private void retryAfter(int status, String field) {
        receiver.answer(ADDRESS, call -> new WebAnswer.Answered(status, Map.of("retry-after", field)));
        tell(mill);
        round();
        assertThat(posted()).hasSize(1);
    }

    private void assertPaused(int seconds, int atMost) {
        clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
        round();
        assertThat(posted()).hasSize(1);
        clock.pass(Duration.ofSeconds(atMost - seconds + 1));
        round();
        assertThat(posted()).hasSize(2);
    }

    @Test
    void aReceiverThatIsGoneEndsItAllUntilItIsSetAgain() {
        receiver.answer(ADDRESS, 410);
        Notice first = tell(mill);
        clock.pass(Duration.ofMillis(1));
        Notice second = tell(mill);
        round();
        clock.pass(Duration.ofDays(1));
        tell(mill);
        round();
        assertThat(posted()).hasSize(1);
        assertThat(webhooks.find(mill).orElseThrow().ended()).isPresent();
        assertThat(List.of(delivery(mill, first), delivery(mill, second)))
                .extracting(Delivery::standing)
                .allMatch(standing ->
                        standing instanceof Dead dead && dead.cause().contains("410"));
        receiver.behave(ADDRESS);
        register(mill, ADDRESS);
        ask.again(mill, EventId.of(mill, second));
        round();
        assertThat(posted()).hasSize(2).last().isEqualTo(ids(second).getFirst());
    }

    @Test
    void aGoneReceiverAtAnOldAddressDoesNotEndTheNewOne() {
        receiver.answer(ADDRESS, call -> {
            clock.pass(Duration.ofSeconds(1));
            register(mill, "https://mill.example/new");
            return new WebAnswer.Answered(410, Map.of());
        });
        Notice told = tell(mill);
        round();
        assertThat(webhooks.find(mill).orElseThrow().ended()).isEmpty();
        round();
        assertThat(delivery(mill, told).standing()).isInstanceOf(Delivered.class);
        assertThat(receiver.posted("https://mill.example/new")).hasSize(1);
    }

    @Test
    void twoProcessesDoNotServeOneSupplierAtOnce() {
        tell(mill);
        Lane seenByBoth = lanes.open(clock.instant(), 1).getFirst();
        receiver.answer(ADDRESS, call -> {
            serve().serve(seenByBoth);
            return new WebAnswer.Answered(200, Map.of());
        });
        serve.serve(seenByBoth);
        assertThat(posted()).hasSize(1);
    }

    @Test
    void whatAProcessThatDiedWasPostingIsPostedAgainUnderTheSameId() {
        Notice told = tell(mill);
        receiver.answer(ADDRESS, call -> {
            throw new IllegalStateException("the process dies");
        });
        assertThatThrownBy(this::round).hasMessage("the process dies");
        receiver.behave(ADDRESS);
        round();
        assertThat(posted()).as("the lease still holds").hasSize(1);
        clock.pass(LEASE);
        round();
        assertThat(posted()).isEqualTo(List.of(ids(told).getFirst(), ids(told).getFirst()));
        assertThat(delivery(mill, told).standing()).isInstanceOf(Delivered.class);
    }

    @Test
    void whatIsToldWhileItServesIsNotForgotten() {
        receiver.answer(ADDRESS, call -> {
            if (posted().size() == 1) {
                clock.pass(Duration.ofMillis(1));
                tell(mill);
            }
            return new WebAnswer.Answered(200, Map.of());
        });
        tell(mill);
        round();
        round();
        assertThat(posted()).hasSize(2);
    }

    @Test
    void aSupplierWithManyNoticesTakesItsTurn() {
        SupplierId dyer = new SupplierId(UUID.randomUUID());
        register(dyer, "https://dyer.example/");
        receiver.answer(ADDRESS, call -> {
            clock.pass(Duration.ofSeconds(3));
            return new WebAnswer.Answered(200, Map.of());
        });
        for (int i = 0; i < 10; i++) {
            tell(mill);
            clock.pass(Duration.ofMillis(1));
        }
        tell(dyer);
        round();
        assertThat(posted()).hasSize(4);
        assertThat(receiver.posted("https://dyer.example/")).hasSize(1);
        round();
        assertThat(posted()).hasSize(8);
    }

    @Test
    void sendsTheSameEventAgainWhenTheSupplierAsks() {
        Notice told = tell(mill);
        round();
        ask.again(mill, EventId.of(mill, told));
        round();
        assertThat(receiver.posted(ADDRESS)).hasSize(2);
        assertThat(receiver.posted(ADDRESS).get(1).body())
                .isEqualTo(receiver.posted(ADDRESS).get(0).body());
    }

    @Test
    void hurriesForWhoAsksAlthoughTheReceiverFailedBefore() {
        receiver.answer(ADDRESS, 500);
        Notice told = tell(mill);
        for (int i = 0; i < 4; i++) {
            round();
            clock.pass(Duration.ofMinutes(2));
        }
        round();
        receiver.behave(ADDRESS);
        Delivery test = ask.test(mill);
        ask.again(mill, EventId.of(mill, told));
        round();
        assertThat(delivery(mill, told).standing()).isInstanceOf(Delivered.class);
        assertThat(deliveries.find(test.id()).orElseThrow().standing()).isInstanceOf(Delivered.class);
    }

    @Test
    void sendsNothingToWhoEndedIt() {
        Notice told = tell(mill);
        new RemoveWebhook(webhooks, deliveries, clock).remove(mill);
        round();
        assertThat(posted()).isEmpty();
        assertThat(delivery(mill, told).standing()).isEqualTo(new Dead(0, clock.instant(), RemoveWebhook.REMOVED));
    }
}
