package org.preuve.supplier.suppliers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a firm is in law. {@link IdentityRules} makes one; it has the form in which the doors show it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param gln Global Location Number: 13 digits with a right check digit
 * @param lei Legal Entity Identifier, ISO 17442
 */
public record LegalIdentity(
        String name,
        String country,
        Optional<Registration> registration,
        Optional<Address> address,
        Optional<String> gln,
        Optional<String> lei,
        Optional<Headcount> employees,
        Optional<String> sector) {

    /** One of whom no more is known. */
    public LegalIdentity(String name, String country, Optional<Registration> registration) {
        this(
                name,
                country,
                registration,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A number in a register: {@code ("SIREN", "552100554")}. */
    public record Registration(String scheme, String number) {}

    /** Where it is, as far as that is known. */
    public record Address(Optional<String> text, Optional<String> city, Optional<Position> position) {}

    /** Degrees, WGS 84. */
    public record Position(double latitude, double longitude) {}

    /** How many people worked there, and on which day that was said. */
    public record Headcount(int number, LocalDate statedOn) {

        /** Directive (EU) 2022/2464 as amended in 2026 protects firms of at most this many from questions of their customers. */
        private static final int VALUE_CHAIN_CAP = 1000;

        public boolean fitsValueChainCap() {
            return number <= VALUE_CHAIN_CAP;
        }
    }
}
