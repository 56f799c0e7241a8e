package org.preuve.reporting.impact;

import java.time.Clock;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.following.AmountStore;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.organisation.Organisation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImpactConfiguration.Settings.class)
class ImpactConfiguration {

    @ConfigurationProperties("preuve.impact")
    record Settings(int mostRecords, int mostBundles) {}

    @Bean
    ReadImpact readImpact(
            AmountStore amounts,
            RecordStore records,
            WeighRecords weights,
            Organisation organisation,
            ReadLogCheck log,
            Clock clock,
            Settings settings) {
        return new ReadImpact(amounts, records, weights, organisation.did(), log, clock, settings.mostRecords());
    }
}
