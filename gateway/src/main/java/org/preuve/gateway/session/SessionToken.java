package org.preuve.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives a session's request the access token of the person who signed in, refreshed when it is old. When there is none to
 * be had the request goes on as nobody's: public pages still open, the rest answers 401. The session ends when the issuer
 * refuses, and stays when the issuer is only away.
 */
@Component
public class SessionToken implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    /** What Spring Security says when the issuer's token endpoint cannot be reached or understood. */
    private static final String NO_ANSWER = "invalid_token_response";

    private final OAuth2AuthorizedClientManager tokens;

    SessionToken(OAuth2AuthorizedClientManager tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var token = signedIn(request.servletRequest()).flatMap(person -> token(person, request.servletRequest()));
        return token.isEmpty()
                ? next.handle(request)
                : next.handle(ServerRequest.from(request)
                        .headers(headers -> headers.setBearerAuth(token.get()))
                        .build());
    }

    private static Optional<OAuth2AuthenticationToken> signedIn(HttpServletRequest request) {
        return SessionSecurity.isOfASession(request)
                        && request.getUserPrincipal() instanceof OAuth2AuthenticationToken person
                ? Optional.of(person)
                : Optional.empty();
    }

    private Optional<String> token(Authentication person, HttpServletRequest request) {
        try {
            return Optional.ofNullable(authorized(person, request))
                    .map(client -> client.getAccessToken().getTokenValue());
        } catch (OAuth2AuthorizationException refused) {
            endUnlessIssuerIsAway(refused.getError().getErrorCode(), request);
        } catch (OAuth2AuthenticationException refused) {
            endUnlessIssuerIsAway(refused.getError().getErrorCode(), request);
        }
        return Optional.empty();
    }

    private static void endUnlessIssuerIsAway(String reason, HttpServletRequest request) {
        if (!reason.equals(NO_ANSWER)) {
            request.getSession().invalidate();
        }
    }

    private @Nullable OAuth2AuthorizedClient authorized(Authentication person, HttpServletRequest request) {
        var response = RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getResponse()
                : null;
        return tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(SessionSecurity.REGISTRATION)
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request)
                .attributes(attributes -> {
                    if (response != null) {
                        attributes.put(HttpServletResponse.class.getName(), response);
                    }
                })
                .build());
    }
}
