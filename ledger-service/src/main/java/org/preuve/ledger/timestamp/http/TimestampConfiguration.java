package org.preuve.ledger.timestamp.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.outgoing.AskingLifecycle;
import org.preuve.ledger.outgoing.BoundedPost;
import org.preuve.ledger.timestamp.StampCheckpoint;
import org.preuve.ledger.timestamp.StampRounds;
import org.preuve.ledger.timestamp.StampStore;
import org.preuve.ledger.timestamp.StampedLog;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import org.preuve.proofs.timestamp.TimestampToken;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimestampConfiguration {

    @Bean
    StampedLog stampedLog(ReadLog log, StampStore stamps) {
        return new StampedLog(log, stamps);
    }

    /** Every authority whose stamps are kept: also when none is asked any more. */
    @Bean
    @ConditionalOnProperty("preuve.timestamp.certificate-file")
    TimestampAuthorities timestampAuthorities(TimestampProperties properties) {
        return properties.trusted();
    }

    @Bean
    @ConditionalOnProperty("preuve.timestamp.url")
    AskingLifecycle<StampRounds> timestampLifecycle(
            ReadLog log, StampStore stamps, TimestampProperties properties, Clock clock, MeterRegistry metrics) {
        URI authority = properties.url();
        if (authority == null || authority.getHost() == null) {
            throw new IllegalStateException("preuve.timestamp.url is no address at which an authority can be asked.");
        }
        StampCheckpoint stamp = new StampCheckpoint(
                log,
                stamps,
                new HttpTimestampClient(authority, new BoundedPost(TimestampToken.MAX_BYTES, properties.patience())),
                properties.trusted(),
                properties.every(),
                new SecureRandom(),
                clock);
        return new AskingLifecycle<>(
                () -> new StampRounds(stamp, properties.pause(), outcome -> count(metrics, outcome)),
                StampRounds::start,
                StampRounds::close);
    }

    private static void count(MeterRegistry metrics, StampCheckpoint.Outcome outcome) {
        metrics.counter(
                        "preuve.timestamp.answers",
                        "answer",
                        outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }
}
