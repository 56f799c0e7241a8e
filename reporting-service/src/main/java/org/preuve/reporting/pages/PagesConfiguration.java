package org.preuve.reporting.pages;

import java.time.Clock;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.following.RecordStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    TellStory tellStory(Clock clock, RecordStore records) {
        return new TellStory(clock, records);
    }

    @Bean
    FindPublished findPublished(ClaimStore claims, TellStory stories) {
        return new FindPublished(claims, stories);
    }
}
