package org.preuve.supplier.webhooks;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.supplier.neighbours.TestReceiver;
import org.preuve.supplier.neighbours.TestReceiver.Call;
import org.preuve.supplier.retries.Backoff;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.ServeLane.Patience;

/** All parts that tell suppliers, on one clock that a test moves and stores that outlive them. */
abstract class ServiceThatTells {

    static final String ADDRESS = "https://mill.example/told?by=preuve";
    static final URI HERE = URI.create("https://preuve.maison-lys.example");
    static final Duration LEASE = Duration.ofMinutes(1);

    final SupplierId mill = new SupplierId(UUID.randomUUID());
    final TestClock clock = new TestClock();
    final TestReceiver receiver = new TestReceiver();
    final WebhookStore webhooks = new InMemoryWebhookStore();
    final DeliveryStore deliveries = new InMemoryDeliveryStore();
    final LaneStore lanes = new InMemoryLaneStore();
    final SigningKey key = SigningKey.generate(new SecureRandom());
    final WebhookKeys keys = new WebhookKeys(Optional.of(key), List.of());
    final Notices notices = new QueueNotices(webhooks, deliveries, lanes, 1000, clock);
    final RegisterWebhook register = new RegisterWebhook(webhooks, lanes, receiver, keys, HERE, clock);
    final AskForDelivery ask = new AskForDelivery(webhooks, deliveries, lanes, notices, keys, clock);
    final ServeLane serve = serve();

    ServeLane serve() {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1), new Random(7));
        return new ServeLane(
                webhooks,
                deliveries,
                lanes,
                new PostEvent(receiver, keys, HERE, clock, new SecureRandom()),
                new Patience(backoff, Duration.ofHours(24), LEASE),
                clock);
    }

    void register(SupplierId supplier, String address) {
        register.register(supplier, URI.create(address), EnumSet.allOf(NoticeKind.class));
    }

    /** Everybody who may be served is. */
    void round() {
        lanes.open(clock.instant(), 100).forEach(serve::serve);
    }

    Notice tell(SupplierId supplier) {
        Notice notice = Notice.requestOpened(UUID.randomUUID(), clock.instant());
        notices.tell(supplier, notice);
        return notice;
    }

    Delivery delivery(SupplierId supplier, Notice notice) {
        return deliveries.find(EventId.of(supplier, notice)).orElseThrow();
    }

    List<String> posted() {
        return receiver.posted(ADDRESS).stream().map(Call::id).toList();
    }

    List<String> ids(Notice... told) {
        return Stream.of(told).map(one -> EventId.of(mill, one).toString()).toList();
    }
}
