package org.preuve.ledger;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Clock;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Who gets in: one table, checked here and trusted nowhere else. Bearer tokens only, no session. */
@Configuration(proxyBeanMethods = false)
class LedgerSecurity {

    private static final String CONTRIBUTOR = "ROLE_contributor";
    private static final String OFFICER = "ROLE_officer";
    private static final String APPROVER = "ROLE_approver";
    private static final String AUDITOR = "ROLE_auditor";
    private static final String READS_RECORDS = "SCOPE_records.read";
    private static final String WRITES_RECORDS = "SCOPE_records.write";

    private static final String EVIDENCE = "/api/v1/evidence";
    private static final String ONE = "/api/v1/evidence/{id}";

    // @formatter:off
    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers("/error")
                .permitAll()
                .requestMatchers(GET, "/actuator/health/**", "/api/v1/ledger-openapi")
                .permitAll()
                // The log is public; so are receipts, which hold nothing else.
                .requestMatchers("/log/**", "/api/v1/log/**")
                .permitAll()
                .requestMatchers("/api/v1/records/{id}/receipt")
                .permitAll()
                // Public for some records; the door decides by the record.
                .requestMatchers("/api/v1/records/{id}", "/api/v1/records/{id}/bundle")
                .permitAll()
                .requestMatchers(GET, "/api/v1/records")
                .hasAnyAuthority(READS_RECORDS, AUDITOR)
                .requestMatchers(POST, "/internal/v1/records")
                .hasAuthority(WRITES_RECORDS)
                .requestMatchers(POST, EVIDENCE)
                .hasAnyAuthority(OFFICER, CONTRIBUTOR)
                .requestMatchers(GET, EVIDENCE, ONE)
                .hasAnyAuthority(OFFICER, CONTRIBUTOR, APPROVER, AUDITOR)
                .requestMatchers(PUT, ONE)
                .hasAnyAuthority(OFFICER, CONTRIBUTOR)
                .requestMatchers(POST, ONE + "/attachments")
                .hasAnyAuthority(OFFICER, CONTRIBUTOR)
                .requestMatchers(GET, ONE + "/attachments/{digest}")
                .hasAnyAuthority(OFFICER, CONTRIBUTOR, APPROVER, AUDITOR)
                .requestMatchers(DELETE, ONE + "/attachments/{digest}")
                .hasAnyAuthority(OFFICER, CONTRIBUTOR)
                .requestMatchers(POST, ONE + "/submit")
                .hasAuthority(OFFICER)
                .requestMatchers(POST, ONE + "/approve")
                .hasAuthority(APPROVER)
                .requestMatchers("/actuator/**", "/internal/**")
                .denyAll()
                // Nothing else is here: who is known hears 404 or 405, who is not hears 401.
                .anyRequest()
                .authenticated();
    }
    // @formatter:on

    @Bean
    SecurityFilterChain ledgerDoors(HttpSecurity http, ProblemWriter problems, JwtDecoder tokens, Clock clock) {
        return http.authorizeHttpRequests(LedgerSecurity::table)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(new RememberedTokens(tokens, clock))
                                .jwtAuthenticationConverter(new TokenAuthorities()))
                        .authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler(forbidden(problems)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler(forbidden(problems)))
                .addFilterBefore(new IssuerDown(problems), BearerTokenAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** A token that names nobody lets nobody in: evidence must know its people. */
    @Bean
    OAuth2TokenValidator<Jwt> namesSomebody() {
        return new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank());
    }

    /** The reason stands in WWW-Authenticate (RFC 6750); the body says what to do. */
    private static AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
        BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
        return (request, response, refused) -> {
            challenge.commence(request, response, refused);
            problems.write(
                    Problem.of("unauthenticated", 401, "Who calls is not known", "Send a valid bearer token."),
                    response);
        };
    }

    private static AccessDeniedHandler forbidden(ProblemWriter problems) {
        return (request, response, refused) ->
                problems.write(Problem.forbidden("The token's roles and scopes do not open this door."), response);
    }
}
