package org.preuve.supplier.signatures.web;

import org.preuve.supplier.signatures.CheckSignature;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the signatures' filter into the security chain. Not a bean: the container would run it outside the chain, too. */
@Configuration(proxyBeanMethods = false)
class SignedRequestsConfiguration {

    @Bean
    Customizer<HttpSecurity> signedRequests(
            CheckSignature check,
            SignatureProperties properties,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        SignatureFilter filter = new SignatureFilter(check, properties.publicAddress(), problems);
        return http -> http.addFilterBefore(filter, BearerTokenAuthenticationFilter.class);
    }
}
