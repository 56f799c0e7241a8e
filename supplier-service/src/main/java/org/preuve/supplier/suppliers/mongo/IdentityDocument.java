package org.preuve.supplier.suppliers.mongo;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.LegalIdentity.Address;
import org.preuve.supplier.suppliers.LegalIdentity.Headcount;
import org.preuve.supplier.suppliers.LegalIdentity.Position;
import org.preuve.supplier.suppliers.LegalIdentity.Registration;

/** A legal identity as MongoDB keeps it. */
record IdentityDocument(
        String name,
        String country,
        @Nullable RegistrationDocument registration,
        @Nullable AddressDocument address,
        @Nullable String gln,
        @Nullable String lei,
        @Nullable HeadcountDocument employees,
        @Nullable String sector) {

    static IdentityDocument of(LegalIdentity identity) {
        return new IdentityDocument(
                identity.name(),
                identity.country(),
                identity.registration().map(RegistrationDocument::of).orElse(null),
                identity.address().map(AddressDocument::of).orElse(null),
                identity.gln().orElse(null),
                identity.lei().orElse(null),
                identity.employees().map(HeadcountDocument::of).orElse(null),
                identity.sector().orElse(null));
    }

    LegalIdentity identity() {
        return new LegalIdentity(
                name,
                country,
                Optional.ofNullable(registration).map(RegistrationDocument::registration),
                Optional.ofNullable(address).map(AddressDocument::address),
                Optional.ofNullable(gln),
                Optional.ofNullable(lei),
                Optional.ofNullable(employees).map(HeadcountDocument::headcount),
                Optional.ofNullable(sector));
    }

    record RegistrationDocument(String scheme, String number) {

        static RegistrationDocument of(Registration registration) {
            return new RegistrationDocument(registration.scheme(), registration.number());
        }

        Registration registration() {
            return new Registration(scheme, number);
        }
    }

    record AddressDocument(
            @Nullable String text,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static AddressDocument of(Address address) {
            return new AddressDocument(
                    address.text().orElse(null),
                    address.city().orElse(null),
                    address.position().map(Position::latitude).orElse(null),
                    address.position().map(Position::longitude).orElse(null));
        }

        Address address() {
            return new Address(
                    Optional.ofNullable(text),
                    Optional.ofNullable(city),
                    latitude == null || longitude == null
                            ? Optional.empty()
                            : Optional.of(new Position(latitude, longitude)));
        }
    }

    /** @param statedOn ISO 8601: a day, of no time zone */
    record HeadcountDocument(int number, String statedOn) {

        static HeadcountDocument of(Headcount headcount) {
            return new HeadcountDocument(
                    headcount.number(), headcount.statedOn().toString());
        }

        Headcount headcount() {
            return new Headcount(number, LocalDate.parse(statedOn));
        }
    }
}
