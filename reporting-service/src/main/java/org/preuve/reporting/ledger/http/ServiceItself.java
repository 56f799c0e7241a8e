package org.preuve.reporting.ledger.http;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Under whose name the service's own token is kept: its client's, whoever's request it is working on. */
class ServiceItself extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String clientId;

    ServiceItself(String clientId) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.clientId = clientId;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return clientId;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof ServiceItself service && service.clientId.equals(clientId);
    }

    @Override
    public int hashCode() {
        return clientId.hashCode();
    }
}
