package org.preuve.ledger.witness.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Locale;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.outgoing.AskingLifecycle;
import org.preuve.ledger.outgoing.BoundedPost;
import org.preuve.ledger.witness.Asked;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.ledger.witness.CosignedLog;
import org.preuve.ledger.witness.Witness;
import org.preuve.ledger.witness.WitnessRounds;
import org.preuve.ledger.witness.WitnessesAhead;
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
    WitnessesAhead witnessesAhead() {
        return new WitnessesAhead();
    }

    @Bean
    WitnessHealthIndicator witnessesHealthIndicator(WitnessesAhead ahead) {
        return new WitnessHealthIndicator(ahead);
    }

    @Bean
    MeterBinder witnessMeters(CosignedLog cosigned, WitnessesAhead ahead) {
        return registry -> cosigned.policy()
                .witnesses()
                .forEach(witness -> Gauge.builder("preuve.witness.ahead", ahead, all -> all.entries(witness))
                        .description("Entries that a witness says it knows beyond those that are committed here")
                        .tag("witness", witness.name())
                        .register(registry));
    }

    @Bean
    AskingLifecycle<WitnessRounds> witnessLifecycle(
            ReadLog log,
            CosignedLog cosigned,
            WitnessesAhead ahead,
            WitnessProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        return new AskingLifecycle<>(
                () -> new WitnessRounds(
                        log,
                        cosigned,
                        new HttpWitnessClient(new BoundedPost(LARGEST_ANSWER, properties.patience())),
                        ahead,
                        properties.every(),
                        clock,
                        (witness, asked) -> count(metrics, witness, asked)),
                WitnessRounds::start,
                WitnessRounds::close);
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
