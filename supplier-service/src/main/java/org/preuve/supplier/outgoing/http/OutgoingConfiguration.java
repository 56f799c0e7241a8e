package org.preuve.supplier.outgoing.http;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.preuve.supplier.outgoing.AddressPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutgoingConfiguration {

    @Bean
    AddressPolicy addressPolicy(OutgoingProperties properties) {
        return new AddressPolicy(properties.allowLoopback());
    }

    @Bean(destroyMethod = "close")
    HttpWebReader webReader(AddressPolicy policy, OutgoingProperties properties) {
        return new HttpWebReader(
                policy,
                SystemDefaultDnsResolver.INSTANCE,
                DefaultClientTlsStrategy.createDefault(),
                properties.timeout());
    }

    @Bean(destroyMethod = "close")
    HttpWebSender webSender(AddressPolicy policy, OutgoingProperties properties) {
        return new HttpWebSender(
                policy,
                SystemDefaultDnsResolver.INSTANCE,
                DefaultClientTlsStrategy.createDefault(),
                properties.timeout());
    }
}
