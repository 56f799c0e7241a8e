package org.preuve.reporting.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in where, as one table. What is not in it is refused. Roles have no hierarchy. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'";

    /** Claims, and what became of them. */
    private static final String[] CLAIMS = {
        "/api/v1/claims", "/api/v1/claims/*", "/api/v1/claims/*/history", "/api/v1/claims/*/replay"
    };

    /** What is computed from the followed log. */
    private static final String[] FOLLOWED = {
        "/api/v1/commitments/*/standing",
        "/api/v1/commitments/standings",
        "/api/v1/certificates",
        "/api/v1/impact",
        "/api/v1/impact.*",
        "/api/v1/impact/indicators",
        "/api/v1/impact/records",
        "/api/v1/impact/records.*"
    };

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors
                // public: pages and what proves them
                .requestMatchers("/", "/claims/*", "/claims/*/history", "/01/**", "/assets/**", "/check", "/status/*")
                .permitAll()
                .requestMatchers("/.well-known/did.json", "/contexts/v1")
                .permitAll()
                .requestMatchers("/api/v1/products/*/claims", "/api/v1/products/*/chain", "/api/v1/log-check")
                .permitAll()
                .requestMatchers(
                        "/api/v1/products/*/passport", "/api/v1/products/*/qr.svg", "/api/v1/products/*/qr.png")
                .permitAll()
                .requestMatchers("/feeds/claims.atom", "/feeds/products/*")
                .permitAll()
                .requestMatchers("/actuator/health/**", "/api/v1/reporting-openapi", "/error")
                .permitAll()
                // rulings and claims
                .requestMatchers(POST, "/api/v1/rulings/preview")
                .hasAnyRole("officer", "contributor")
                .requestMatchers(GET, CLAIMS)
                .hasAnyRole("officer", "approver", "auditor")
                .requestMatchers(HEAD, CLAIMS)
                .hasAnyRole("officer", "approver", "auditor")
                .requestMatchers(POST, "/api/v1/claims", "/api/v1/claims/*/ruling", "/api/v1/claims/*/publication")
                .hasRole("officer")
                .requestMatchers(
                        POST,
                        "/api/v1/claims/*/withdrawal",
                        "/api/v1/claims/*/reinstatement",
                        "/api/v1/claims/*/successor",
                        "/api/v1/claims/*/answers")
                .hasRole("officer")
                .requestMatchers(PUT, "/api/v1/claims/*")
                .hasRole("officer")
                // where commitments stand, and which certificates run out
                .requestMatchers(GET, FOLLOWED)
                .hasAnyRole("officer", "approver", "auditor")
                .requestMatchers(HEAD, FOLLOWED)
                .hasAnyRole("officer", "approver", "auditor")
                // the rules: open to be read; one person brings them, another switches them on
                .requestMatchers(GET, "/api/v1/rule-packs", "/api/v1/rule-packs/*/*")
                .permitAll()
                .requestMatchers(HEAD, "/api/v1/rule-packs", "/api/v1/rule-packs/*/*")
                .permitAll()
                .requestMatchers(POST, "/api/v1/rule-packs")
                .hasRole("administrator")
                .requestMatchers(POST, "/api/v1/rule-packs/*/*/effect")
                .hasAnyRole("officer", "approver")
                .requestMatchers(GET, "/api/v1/rule-packs/*/*/effect")
                .hasAnyRole("officer", "approver", "auditor")
                .requestMatchers(POST, "/api/v1/rule-packs/*/*/adoption")
                .hasRole("approver")
                // an operator starts the following of the log anew
                .requestMatchers(POST, "/api/v1/log-check/reset")
                .hasRole("administrator")
                // what else lies there, officers are told by 404 or 405
                .requestMatchers("/api/v1/rulings/**", "/api/v1/claims/**")
                .hasRole("officer")
                .anyRequest()
                .denyAll();
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, AccessProblems problems) {
        return http.authorizeHttpRequests(AccessConfiguration::doors)
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenRoles()))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AccessConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
