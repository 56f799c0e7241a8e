package org.preuve.supplier.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.Did;
import org.preuve.supplier.neighbours.Certifier;
import org.preuve.supplier.outgoing.NotRead;
import org.preuve.supplier.outgoing.WebKeys;

/** How often certifiers' web sites are asked. */
class CertifierKeysTests {

    private final Certifier certifier = Certifier.ofSite("certifier.example", Clock.systemUTC());
    private final AtomicInteger calls = new AtomicInteger();
    private final Later clock = new Later();
    private boolean isDown;

    private final CertifierKeys keys = new CertifierKeys(
            new WebKeys(address -> {
                calls.incrementAndGet();
                if (isDown || !address.getHost().equals("certifier.example")) {
                    throw new NotRead("did not answer");
                }
                return certifier.page().getBytes(StandardCharsets.UTF_8);
            }),
            clock);

    @Test
    void asksASiteOnceForAllThatComesAtOnce() {
        IntStream.range(0, 1000)
                .parallel()
                .forEach(one -> assertThat(keys.of(certifier.did())).hasSize(1));
        assertThat(calls).hasValue(1);
    }

    @Test
    void asksAgainWhenSomeTimeHasPassed() {
        keys.of(certifier.did());
        clock.now = clock.now.plus(CertifierKeys.ANSWER_HOLDS);
        keys.of(certifier.did());
        assertThat(calls).hasValue(1);
        clock.now = clock.now.plusMillis(1);
        keys.of(certifier.did());
        assertThat(calls).hasValue(2);
    }

    @Test
    void asksASiteThatIsDownAgainSooner() {
        isDown = true;
        notRead(certifier.did());
        isDown = false;
        notRead(certifier.did());
        assertThat(calls).hasValue(1);
        clock.now = clock.now.plus(CertifierKeys.FAILURE_HOLDS).plusMillis(1);
        assertThat(keys.of(certifier.did())).hasSize(1);
    }

    @Test
    void callsOnlySoManySitesInATime() {
        keys.of(certifier.did());
        for (int i = 0; i < CertifierKeys.MOST_SITES + 10; i++) {
            notRead(Did.parse("did:web:site%d.example".formatted(i)));
        }
        assertThat(calls).hasValue(CertifierKeys.MOST_SITES);
        assertThat(keys.of(certifier.did())).hasSize(1);
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        notRead(Did.parse("did:web:later.example"));
        assertThat(calls).hasValue(CertifierKeys.MOST_SITES + 1);
    }

    private void notRead(Did site) {
        assertThatExceptionOfType(NotRead.class).isThrownBy(() -> keys.of(site));
    }

    /** Tells the time that a test sets. */
    private static final class Later extends Clock {

        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
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
