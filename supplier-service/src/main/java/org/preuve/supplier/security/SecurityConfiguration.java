package org.preuve.supplier.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may pass which door of this service: the one table, first match wins. What stands in no row is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Pass ANYONE = new Pass(SingleResultAuthorizationManager.permitAll());
    private static final Pass OFFICER = Pass.roles("officer");
    private static final Pass STAFF = Pass.roles("officer", "approver", "auditor");

    private static final Pass STAFF_OR_SUPPLIER = Pass.roles("officer", "approver", "auditor", "supplier");
    private static final Pass SUPPLIER = Pass.signature();

    private static final PathPatternRequestMatcher.Builder DOOR = PathPatternRequestMatcher.withDefaults();

    private static final List<Row> TABLE = List.of(
            new Row(DOOR.matcher(POST, "/api/v1/suppliers/**"), OFFICER),
            new Row(DOOR.matcher(PUT, "/api/v1/suppliers/**"), OFFICER),
            new Row(DOOR.matcher(DELETE, "/api/v1/suppliers/**"), OFFICER),
            new Row(DOOR.matcher("/api/v1/suppliers/imports/**"), OFFICER), // lists hold people's addresses
            new Row(DOOR.matcher("/api/v1/suppliers/*/contact"), OFFICER),
            new Row(DOOR.matcher("/api/v1/suppliers/**"), STAFF),
            new Row(DOOR.matcher("/api/v1/invitations/**"), ANYONE), // the token is the pass
            new Row(DOOR.matcher(POST, "/api/v1/attestations"), ANYONE), // the key is the pass
            new Row(DOOR.matcher("/api/v1/attestations/**"), STAFF_OR_SUPPLIER),
            new Row(DOOR.matcher(POST, "/api/v1/commitments"), ANYONE), // the key is the pass
            new Row(DOOR.matcher(POST, "/api/v1/commitments/*/progress"), ANYONE), // the key is the pass
            new Row(DOOR.matcher("/api/v1/commitments/**"), STAFF_OR_SUPPLIER),
            new Row(DOOR.matcher(POST, "/api/v1/corrections"), ANYONE), // the key is the pass
            new Row(DOOR.matcher(POST, "/api/v1/withdrawals"), ANYONE), // the key is the pass
            new Row(DOOR.matcher(POST, "/api/v1/keys"), ANYONE), // the key is the pass
            new Row(DOOR.matcher(GET, "/api/v1/requests/data-points"), STAFF_OR_SUPPLIER),
            new Row(DOOR.matcher(GET, "/api/v1/requests/**"), STAFF),
            new Row(DOOR.matcher("/api/v1/requests/**"), OFFICER),
            new Row(DOOR.matcher("/api/v1/supplier/**"), SUPPLIER), // the signature of the request is the pass
            new Row(DOOR.matcher(GET, "/api/v1/webhook-keys"), ANYONE), // by which receivers know us
            new Row(DOOR.matcher(GET, "/actuator/health/**"), ANYONE),
            new Row(DOOR.matcher(GET, "/api/v1/supplier-openapi"), ANYONE));

    @Bean
    SecurityFilterChain doors(HttpSecurity http, JwtDecoder tokens, AccessProblems problems) throws Exception {
        http.authorizeHttpRequests(doors -> {
            doors.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
            TABLE.forEach(
                    row -> doors.requestMatchers(row.door()).access(row.pass().rule()));
            doors.anyRequest().denyAll();
        });
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable); // bearer tokens only: a browser never sends one by itself
        http.exceptionHandling(
                refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        http.oauth2ResourceServer(resources -> resources
                .jwt(jwt ->
                        jwt.decoder(issuerMayBeAway(tokens)).jwtAuthenticationConverter(TokenAuthorities.converter()))
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .withObjectPostProcessor(issuerAwayIsAnAnswer(problems)));
        return http.build();
    }

    @Bean
    RequestRejectedHandler rejectedRequests(AccessProblems problems) {
        return problems::rejected;
    }

    /** The first token makes the decoder ask the issuer for its keys; that this fails says nothing about the token. */
    private static JwtDecoder issuerMayBeAway(JwtDecoder tokens) {
        return token -> {
            try {
                return tokens.decode(token);
            } catch (JwtDecoderInitializationException away) {
                throw new JwtException("The issuer does not answer", away);
            }
        };
    }

    /** By default an unreachable issuer ends in a bare 500; here it is 503, like every neighbour that is away. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> issuerAwayIsAnAnswer(AccessProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }

    private record Row(RequestMatcher door, Pass pass) {}

    private record Pass(AuthorizationManager<RequestAuthorizationContext> rule) {

        static Pass roles(String... roles) {
            return new Pass(AuthorityAuthorizationManager.hasAnyRole(roles));
        }

        /** Who is nobody yet is told how to be somebody here. */
        static Pass signature() {
            AuthorizationManager<RequestAuthorizationContext> suppliers =
                    AuthorityAuthorizationManager.hasRole("supplier");
            return new Pass((caller, request) -> {
                if (caller.get() instanceof AnonymousAuthenticationToken) {
                    throw new SignatureRequired();
                }
                return suppliers.authorize(caller, request);
            });
        }
    }
}
