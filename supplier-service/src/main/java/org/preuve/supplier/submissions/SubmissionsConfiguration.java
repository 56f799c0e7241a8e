package org.preuve.supplier.submissions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.retries.Backoff;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.suppliers.SupplierStore;
import org.preuve.supplier.webhooks.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionsConfiguration {

    @Bean
    Signers signers(SupplierKeyStore keys, SupplierStore suppliers) {
        return new Signers(keys, suppliers);
    }

    @Bean
    RecordChecks recordChecks(Clock clock) {
        return new RecordChecks(clock);
    }

    @Bean
    OutboxLevel outboxLevel(OutboxProperties properties, Clock clock) {
        return new OutboxLevel(properties.most(), properties.lease(), clock);
    }

    @Bean
    Backoff backoff(OutboxProperties properties, SecureRandom random) {
        return new Backoff(properties.pause(), properties.longestPause(), random);
    }

    @Bean
    SealUnsealed sealUnsealed(
            LedgerClient ledger,
            OutboxStore outbox,
            List<SubmissionStore> lists,
            List<SealingListener> listeners,
            Notices notices,
            OutboxLevel level,
            Backoff backoff,
            Clock clock) {
        return new SealUnsealed(ledger, outbox, lists, listeners, notices, level, backoff, clock);
    }

    @Bean
    Intake intake(
            RecordChecks checks,
            Signers signers,
            OutboxStore outbox,
            OutboxLevel level,
            SealUnsealed sealing,
            Clock clock) {
        return new Intake(checks, signers, outbox, level, sealing, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    OutboxRounds outboxRounds(
            OutboxStore outbox,
            SealUnsealed sealing,
            OutboxLevel level,
            Backoff backoff,
            OutboxProperties properties,
            Clock clock) {
        return new OutboxRounds(outbox, sealing, level, backoff, properties.pause(), clock);
    }

    @Bean
    MeterBinder outboxMeters(OutboxLevel level) {
        return registry -> {
            Gauge.builder("preuve.outbox.waiting", level, OutboxLevel::waiting)
                    .description("Records that were accepted and are not sealed yet")
                    .register(registry);
            Gauge.builder("preuve.outbox.oldest", level, OutboxLevel::oldestSeconds)
                    .description("How long the first of them has waited")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }
}
