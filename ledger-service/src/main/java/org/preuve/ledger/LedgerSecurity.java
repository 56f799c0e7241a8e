package org.preuve.ledger;

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

/** Lets in who {@link DoorTable} says, by bearer token only: no session, no form, nothing trusted for being inside. */
@Configuration(proxyBeanMethods = false)
class LedgerSecurity {

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        for (DoorTable.Row row : DoorTable.ROWS) {
            var door = doors.requestMatchers(row.matcher());
            switch (row.opens()) {
                case TO_ANYBODY -> door.permitAll();
                case TO_NOBODY -> door.denyAll();
                case TO_SOME -> door.hasAnyAuthority(row.anyOf());
            }
        }
        // Nothing else is here: who is known hears 404 or 405, who is not hears 401.
        doors.anyRequest().authenticated();
    }

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
