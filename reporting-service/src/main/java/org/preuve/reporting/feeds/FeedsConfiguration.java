package org.preuve.reporting.feeds;

import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.life.ClaimChanges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedsConfiguration {

    @Bean
    ReadFeed readFeed(ClaimChanges changes, ClaimStore claims) {
        return new ReadFeed(changes, claims);
    }
}
