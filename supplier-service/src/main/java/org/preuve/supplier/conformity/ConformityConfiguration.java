package org.preuve.supplier.conformity;

import java.time.Clock;
import org.preuve.supplier.outgoing.WebKeys;
import org.preuve.supplier.outgoing.WebReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConformityConfiguration {

    @Bean
    CheckConformity checkConformity(WebReader web, Clock clock) {
        return new CheckConformity(new CertifierKeys(new WebKeys(web), clock), clock);
    }
}
