package org.preuve.quickstart.signin;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What services read in a token: the audience {@code preuve}, the roles, and a service's own scopes. */
final class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String ROLE_PREFIX = "ROLE_";

    @Override
    public void customize(JwtEncodingContext context) {
        boolean ofAService = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        var claims = context.getClaims();
        claims.claim("roles", ofAService ? rolesOfTheClient(context) : rolesOfThePerson(context));
        if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            return;
        }
        claims.audience(List.of("preuve"));
        if (ofAService && context.getAuthorizedScopes().isEmpty()) {
            claims.claim(
                    "scope",
                    context.getRegisteredClient().getScopes()); // who asks for none gets its own (RFC 6749 §3.3)
        }
    }

    private static List<String> rolesOfThePerson(JwtEncodingContext context) {
        Authentication person = context.getPrincipal();
        return person == null ? List.of() : rolesOf(person);
    }

    private static List<String> rolesOf(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE_PREFIX))
                .map(authority -> authority.substring(ROLE_PREFIX.length()))
                .toList();
    }

    private static List<String> rolesOfTheClient(JwtEncodingContext context) {
        var name = context.getRegisteredClient().getClientId();
        return Clients.SAMPLES.contains(name) ? List.of(name) : List.of();
    }
}
