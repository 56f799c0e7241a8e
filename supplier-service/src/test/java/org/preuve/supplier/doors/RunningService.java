package org.preuve.supplier.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.supplier.SupplierService;
import org.preuve.supplier.neighbours.TestDatabase;
import org.preuve.supplier.neighbours.TestIssuer;
import org.preuve.supplier.neighbours.TestLedger;
import org.preuve.supplier.neighbours.TestReceiver;
import org.preuve.supplier.outgoing.InMemoryWebReader;
import org.preuve.supplier.outgoing.WebReader;
import org.preuve.supplier.outgoing.WebSender;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service on a port of its own among its neighbours, started once for all tests that look at it from outside. */
final class RunningService {

    static final TestLedger LEDGER = new TestLedger();
    static final TestIssuer ISSUER = new TestIssuer();
    static final TestDatabase DATABASE = TestDatabase.embedded();
    static final String NOT_SET = "(not set)";
    static final MovableClock CLOCK = new MovableClock();

    /** The web sites of others; how the real one is read is tested by itself. */
    static final InMemoryWebReader WEB = new InMemoryWebReader();

    static final TestReceiver RECEIVER = new TestReceiver();
    static final Path WEBHOOK_KEY = keyFile();
    static final ConfigurableApplicationContext CONTEXT = start();

    private RunningService() {}

    static String url() {
        return url(CONTEXT);
    }

    static String url(ConfigurableApplicationContext context) {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static ConfigurableApplicationContext start() {
        return start(Map.of());
    }

    /** Another one, with these settings in place of the usual ones. */
    static ConfigurableApplicationContext start(Map<String, String> special) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "server.port",
                "0",
                "spring.mongodb.uri",
                DATABASE.uri(),
                "spring.mongodb.database",
                DATABASE.name(),
                "preuve.issuer",
                ISSUER.url(),
                "preuve.client.secret",
                "a-secret",
                "preuve.ledger.url",
                LEDGER.url(),
                "preuve.ledger.timeout",
                "1s",
                "preuve.log.vkey",
                LEDGER.log().key().toString(),
                "preuve.organisation.name",
                "Maison Lys",
                "preuve.organisation.did",
                "did:web:maison-lys.example"));
        settings.put("preuve.outbox.pause", "50ms");
        settings.put("preuve.outbox.longest-pause", "200ms");
        settings.put("preuve.webhooks.key-file", WEBHOOK_KEY.toString());
        settings.put("preuve.webhooks.looks-every", "20ms");
        settings.put("preuve.public-url", "https://preuve.maison-lys.example");
        settings.putAll(special);
        settings.values().removeIf(NOT_SET::equals);
        return SupplierService.application()
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean("movableClock", Clock.class, () -> CLOCK, bean -> bean.setPrimary(true));
                    beans.registerBean("webInMemory", WebReader.class, () -> WEB, bean -> bean.setPrimary(true));
                    beans.registerBean("receiver", WebSender.class, () -> RECEIVER, bean -> bean.setPrimary(true));
                })
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("webhooks", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file, SigningKey.generate(new SecureRandom()).toPem());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tells the time, or what a test says. */
    static final class MovableClock extends Clock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void move(Duration by) {
            ahead.set(by);
        }

        @Override
        public Instant instant() {
            return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)).instant().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
