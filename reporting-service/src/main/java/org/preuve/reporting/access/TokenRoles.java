package org.preuve.reporting.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** Reads roles and scopes out of a token whose signature, issuer, time and audience were checked. */
class TokenRoles implements Converter<Jwt, AbstractAuthenticationToken> {

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Collection<GrantedAuthority> scoped = scopes.convert(token);
        List<GrantedAuthority> authorities =
                Stream.concat(scoped.stream(), roles(token)).toList();
        return new JwtAuthenticationToken(token, authorities);
    }

    /** A claim of another shape gives no role. */
    private static Stream<GrantedAuthority> roles(Jwt token) {
        return token.getClaims().get("roles") instanceof Collection<?> roles
                ? roles.stream()
                        .filter(String.class::isInstance)
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                : Stream.empty();
    }
}
