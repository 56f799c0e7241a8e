package org.preuve.gateway.problem;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * In front of every filter, so that what the firewall refuses has them too. A header that a service has set stays as it is:
 * a page may know a stricter policy, and a tile knows how long it may be cached.
 */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeadersFilter() {
        var registration = new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(
                new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
                new StaticHeadersWriter("X-Frame-Options", "DENY"),
                new StaticHeadersWriter("Referrer-Policy", "same-origin"),
                new StaticHeadersWriter("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                new HstsHeaderWriter(), // only over HTTPS
                new CacheControlHeadersWriter()))); // where nothing else is said: not at all
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
