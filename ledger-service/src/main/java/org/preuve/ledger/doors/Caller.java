package org.preuve.ledger.doors;

import java.util.Set;

/**
 * Who calls, as the token says it.
 *
 * @param subject the user, or the client of a service
 * @param authorities {@code ROLE_…} and {@code SCOPE_…}
 */
public record Caller(String subject, Set<String> authorities) {

    public static final Caller NOBODY = new Caller("", Set.of());

    public Caller {
        authorities = Set.copyOf(authorities);
    }

    public boolean isNobody() {
        return equals(NOBODY);
    }

    public boolean hasAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(authorities::contains);
    }
}
