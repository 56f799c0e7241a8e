package org.preuve.gateway.routes;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.cloud.gateway.server.mvc.filter.FormFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The HTTP client that calls the services: it passes bytes on as they are, and never tries twice on its own. */
@Configuration(proxyBeanMethods = false)
class UpstreamClient {

    /** More waiting requests than this against one service would only queue there. */
    private static final int CONNECTIONS_PER_SERVICE = 256;

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> upstreamConnections() {
        return builder -> builder.withHttpClientCustomizer(UpstreamClient::passThrough)
                .withConnectionManagerCustomizer(pool ->
                        pool.setMaxConnPerRoute(CONNECTIONS_PER_SERVICE).setMaxConnTotal(3 * CONNECTIONS_PER_SERVICE))
                .withConnectionConfigCustomizer(
                        connection -> connection.setValidateAfterInactivity(TimeValue.ofSeconds(1)));
    }

    private static void passThrough(HttpClientBuilder client) {
        client.disableContentCompression()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictIdleConnections(TimeValue.ofSeconds(15));
    }

    /** Behind the security filters, which may read a form's parameters; it then builds the form's body again. */
    @Bean
    FormFilter formFilter() {
        var filter = new FormFilter();
        filter.setOrder(0);
        return filter;
    }
}
