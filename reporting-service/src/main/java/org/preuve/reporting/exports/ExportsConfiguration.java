package org.preuve.reporting.exports;

import java.time.Clock;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.organisation.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportsConfiguration {

    @Bean
    MakeEvidenceFile makeEvidenceFile(
            LedgerClient ledger,
            KnownLogKeys keys,
            Organisation organisation,
            Clock clock,
            @Value("${preuve.impact.most-bundles}") int mostBundles) {
        return new MakeEvidenceFile(ledger, keys, organisation, clock, mostBundles);
    }
}
