package org.preuve.reporting.chain;

import java.time.Clock;
import org.preuve.reporting.following.CompositionStore;
import org.preuve.reporting.following.RecordStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    DrawChain drawChain(CompositionStore compositions, RecordStore records, Clock clock) {
        return new DrawChain(compositions, records, clock);
    }
}
