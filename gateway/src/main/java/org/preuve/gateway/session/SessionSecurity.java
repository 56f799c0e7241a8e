package org.preuve.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.preuve.gateway.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Sessions are for browsers only. A request with an `Authorization` header is not a session's request, whatever cookies it
 * carries: no page of another site can make a browser send that header, so it needs no CSRF token, and it passes inward as
 * it is. Nothing is decided here about roles.
 */
@Configuration(proxyBeanMethods = false)
class SessionSecurity {

    static final String REGISTRATION = "preuve";
    static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain sessionSecurityFilterChain(HttpSecurity http, LogoutSuccessHandler signedOut) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .failureHandler((request, response, failure) -> Problem.FORBIDDEN.write(
                                response, "Signing in did not succeed. Start again at " + SIGN_IN + ".")))
                .logout(logout -> logout.logoutSuccessHandler(signedOut))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SessionSecurity::changesSomethingForASession))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, denied) ->
                        Problem.FORBIDDEN.write(response, "A session's request needs the CSRF token of /session.")))
                .headers(headers -> headers.disable()) // SecurityHeaders sets them on every answer
                .build();
    }

    /** Tokens live in the session, and end with it. */
    @Bean
    OAuth2AuthorizedClientRepository sessionTokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Signing out here signs out at the issuer, or the next sign-in would not ask who it is. */
    @Bean
    LogoutSuccessHandler signedOut(IssuerRegistration issuer, SignIn signIn) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(issuer);
        handler.setPostLogoutRedirectUri(signIn.publicUrl().resolve("/").toString());
        return handler;
    }

    static boolean isOfASession(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getSession(false) != null;
    }

    private static boolean changesSomethingForASession(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && isOfASession(request);
    }
}
