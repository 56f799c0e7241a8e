package org.preuve.supplier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.supplier.suppliers.SupplierId;

class QueueNoticesTests {

    private static final Instant NOW = TestClock.START;

    private final SupplierId mill = new SupplierId(UUID.randomUUID());
    private final WebhookStore webhooks = new InMemoryWebhookStore();
    private final DeliveryStore deliveries = new InMemoryDeliveryStore();
    private final LaneStore lanes = new InMemoryLaneStore();
    private final TestClock clock = new TestClock();
    private final Notices notices = new QueueNotices(webhooks, deliveries, lanes, 3, clock);
    private final Notice opened = Notice.requestOpened(UUID.randomUUID(), NOW);

    @Test
    void keepsNothingForWhoHasNoAddress() {
        notices.tell(mill, opened);
        assertThat(all()).isEmpty();
        assertThat(lanes.open(NOW, 1)).isEmpty();
    }

    @Test
    void queuesWhatIsToldOnceHoweverOftenItIsTold() {
        webhooks.put(webhook(NoticeKind.values()));
        notices.tell(mill, opened);
        notices.tell(mill, List.of(opened, Notice.requestCancelled(opened.subject(), NOW)));
        assertThat(all())
                .extracting(one -> one.notice().kind())
                .containsExactlyInAnyOrder(NoticeKind.REQUEST_OPENED, NoticeKind.REQUEST_CANCELLED);
        assertThat(lanes.open(NOW, 1)).extracting(Lane::supplier).containsExactly(mill);
    }

    @Test
    void queuesOnlyWhatWasAskedFor() {
        webhooks.put(webhook(NoticeKind.REQUEST_CANCELLED));
        notices.tell(mill, opened);
        assertThat(all()).isEmpty();
        assertThat(lanes.open(NOW, 1)).isEmpty();
        notices.tell(mill, Notice.test(mill, NOW));
        assertThat(all()).hasSize(1);
    }

    @Test
    void queuesNothingOnceTheReceiverIsGone() {
        webhooks.put(webhook(NoticeKind.values()).endedAt(NOW));
        notices.tell(mill, opened);
        assertThat(all()).isEmpty();
    }

    @Test
    void letsTheOldestGiveWayWhenTooManyWait() {
        webhooks.put(webhook(NoticeKind.values()));
        notices.tell(mill, opened);
        clock.pass(Duration.ofSeconds(1));
        notices.tell(
                mill,
                Stream.generate(() -> Notice.requestOpened(UUID.randomUUID(), NOW))
                        .limit(3)
                        .toList());
        assertThat(deliveries.counts(mill)).containsEntry(DeliveryState.WAITING, 3L);
        assertThat(deliveries.find(EventId.of(mill, opened)).orElseThrow().standing())
                .isEqualTo(new Delivery.Dead(0, NOW.plusSeconds(1), QueueNotices.GAVE_WAY));
    }

    private List<Delivery> all() {
        return deliveries.page(mill, Optional.empty(), Optional.empty(), 10).items();
    }

    private Webhook webhook(NoticeKind... kinds) {
        return new Webhook(mill, URI.create("https://mill.example/told"), Set.of(kinds), NOW, Optional.empty());
    }
}
