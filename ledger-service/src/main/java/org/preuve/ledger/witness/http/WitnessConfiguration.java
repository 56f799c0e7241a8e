package org.preuve.ledger.witness.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.outgoing.BoundedPost;
import org.preuve.ledger.witness.Asked;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.ledger.witness.CosignedLog;
import org.preuve.ledger.witness.Witness;
import org.preuve.ledger.witness.WitnessRounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WitnessConfiguration {

    /** Fifty post-quantum signatures. */
    private static final int LARGEST_ANSWER = 256 << 10;

    @Bean
    CosignedLog cosignedLog(ReadLog log, CosignatureStore kept, WitnessProperties properties) {
        return new CosignedLog(log, kept, properties.policy());
    }

    @Bean
    WitnessLifecycle witnessLifecycle(
            ReadLog log, CosignedLog cosigned, WitnessProperties properties, Clock clock, MeterRegistry metrics) {
        return new WitnessLifecycle(() -> new WitnessRounds(
                log,
                cosigned,
                new HttpWitnessClient(new BoundedPost(LARGEST_ANSWER, properties.patience())),
                properties.every(),
                clock,
                (witness, asked) -> count(metrics, witness, asked)));
    }

    private static void count(MeterRegistry metrics, Witness witness, Asked asked) {
        metrics.counter(
                        "preuve.witness.answers",
                        "witness",
                        witness.name(),
                        "answer",
                        asked.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }
}
