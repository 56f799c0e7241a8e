package org.preuve.reporting.packs;

import org.preuve.reporting.rules.RulePacks;
import org.preuve.reporting.rules.RulesInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PacksConfiguration {

    @Bean
    RulesInForce rulesInForce() {
        RulePacks bundled = RulePacks.bundled();
        return () -> bundled;
    }
}
