package org.preuve.supplier.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * What an access token lets its bearer do: {@code roles} become {@code ROLE_…}, {@code scope} becomes {@code SCOPE_…}.
 * {@code ROLE_supplier} is nobody's by a token: a supplier is known by its key.
 */
final class TokenAuthorities {

    private static final JwtGrantedAuthoritiesConverter SCOPES = new JwtGrantedAuthoritiesConverter();

    private TokenAuthorities() {}

    static JwtAuthenticationConverter converter() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(TokenAuthorities::of);
        return converter;
    }

    private static Collection<GrantedAuthority> of(Jwt token) {
        List<GrantedAuthority> authorities = new ArrayList<>(SCOPES.convert(token));
        if (token.getClaim("roles") instanceof Collection<?> roles) {
            roles.stream()
                    .filter(role -> !role.equals("supplier"))
                    .forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        }
        return authorities;
    }
}
