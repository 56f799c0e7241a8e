package org.preuve.supplier.outgoing.http;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.preuve.supplier.outgoing.AddressPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutgoingConfiguration {

    @Bean(destroyMethod = "close")
    HttpWebReader webReader(OutgoingProperties properties) {
        return new HttpWebReader(
                new AddressPolicy(properties.allowLoopback()),
                SystemDefaultDnsResolver.INSTANCE,
                DefaultClientTlsStrategy.createDefault(),
                properties.timeout());
    }
}
