package org.preuve.gateway.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells a page who is signed in and which CSRF token its changes must carry, or where to sign in. */
@Component
public class SessionDoor {

    public ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().cacheControl(CacheControl.noStore()).body(describe(request));
    }

    private static Map<String, Object> describe(ServerRequest request) {
        var session = new LinkedHashMap<String, Object>();
        if (request.servletRequest().getUserPrincipal() instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser person) {
            session.put("name", person.getName());
            session.put("roles", roles(person));
            request.attribute(CsrfToken.class.getName())
                    .map(CsrfToken.class::cast)
                    .ifPresent(csrf ->
                            session.put("csrf", Map.of("header", csrf.getHeaderName(), "token", csrf.getToken())));
            session.put("signOut", "/logout");
        } else {
            session.put("signIn", SessionSecurity.SIGN_IN);
        }
        return session;
    }

    private static List<String> roles(OidcUser person) {
        var roles = person.getClaimAsStringList("roles");
        return roles == null ? List.of() : roles;
    }
}
