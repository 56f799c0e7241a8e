package org.preuve.supplier.suppliers;

import java.util.Optional;

/**
 * Who a supplier is in law.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record LegalIdentity(String name, String country, Optional<Registration> registration) {

    /** A number in a register: {@code ("SIREN", "552100554")}. */
    public record Registration(String scheme, String number) {}
}
