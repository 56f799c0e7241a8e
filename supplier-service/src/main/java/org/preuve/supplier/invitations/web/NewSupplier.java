package org.preuve.supplier.invitations.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.suppliers.IdentityField;
import org.preuve.supplier.suppliers.IdentityRules;
import org.preuve.supplier.suppliers.IdentityRules.Reading;
import org.preuve.supplier.suppliers.LegalIdentity;

/** The body of a registration. */
record NewSupplier(
        @Nullable String name,
        @Nullable String country,
        @Nullable Register registration,
        @Nullable Site address,
        @Nullable String gln,
        @Nullable String lei,
        @Nullable People employees,
        @Nullable String sector) {

    record Register(@Nullable String scheme, @Nullable String number) {}

    record Site(
            @Nullable String text,
            @Nullable String city,
            @Nullable Degrees position) {}

    record Degrees(@Nullable Double latitude, @Nullable Double longitude) {}

    record People(@Nullable Integer number, @Nullable String statedOn) {}

    /** @throws InvalidInput with all that is wrong */
    LegalIdentity identity(LocalDate today) {
        Reading reading = IdentityRules.read(said(), today);
        return reading.identity()
                .orElseThrow(() -> new InvalidInput(reading.faults().stream()
                        .map(fault -> new FieldProblem(fault.field().pointer(), fault.problem(), fault.expected()))
                        .toList()));
    }

    private Map<IdentityField, String> said() {
        Map<IdentityField, String> said = new EnumMap<>(IdentityField.class);
        put(said, IdentityField.NAME, name);
        put(said, IdentityField.COUNTRY, country);
        put(said, IdentityField.GLN, gln);
        put(said, IdentityField.LEI, lei);
        put(said, IdentityField.SECTOR, sector);
        within(registration, register -> {
            said.put(IdentityField.REGISTRATION_SCHEME, register.scheme() == null ? "" : register.scheme());
            said.put(IdentityField.REGISTRATION_NUMBER, register.number() == null ? "" : register.number());
        });
        within(address, site -> {
            put(said, IdentityField.ADDRESS, site.text());
            put(said, IdentityField.CITY, site.city());
            within(site.position(), position -> {
                said.put(IdentityField.LATITUDE, degrees(position.latitude()));
                said.put(IdentityField.LONGITUDE, degrees(position.longitude()));
            });
        });
        within(employees, people -> {
            put(said, IdentityField.EMPLOYEES, people.number());
            put(said, IdentityField.EMPLOYEES_STATED_ON, people.statedOn());
        });
        return said;
    }

    private static <T> void within(@Nullable T part, Consumer<T> reading) {
        if (part != null) {
            reading.accept(part);
        }
    }

    private static void put(Map<IdentityField, String> said, IdentityField field, @Nullable Object value) {
        if (value != null) {
            said.put(field, value.toString());
        }
    }

    private static String degrees(@Nullable Double value) {
        return value == null || !Double.isFinite(value)
                ? ""
                : BigDecimal.valueOf(value).toPlainString();
    }
}
