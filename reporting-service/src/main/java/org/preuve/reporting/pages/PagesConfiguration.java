package org.preuve.reporting.pages;

import java.time.Clock;
import org.preuve.reporting.claims.ClaimStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    TellStory tellStory(Clock clock) {
        return new TellStory(clock);
    }

    @Bean
    FindPublished findPublished(ClaimStore claims, TellStory stories) {
        return new FindPublished(claims, stories);
    }
}
