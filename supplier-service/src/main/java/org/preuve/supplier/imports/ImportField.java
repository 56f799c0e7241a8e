package org.preuve.supplier.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.suppliers.IdentityField;

/** What a column of a list can hold. */
public enum ImportField {
    NAME(IdentityField.NAME),
    COUNTRY(IdentityField.COUNTRY),
    REGISTRATION_SCHEME(IdentityField.REGISTRATION_SCHEME),
    REGISTRATION_NUMBER(IdentityField.REGISTRATION_NUMBER),
    ADDRESS(IdentityField.ADDRESS),
    CITY(IdentityField.CITY),
    LATITUDE(IdentityField.LATITUDE),
    LONGITUDE(IdentityField.LONGITUDE),
    GLN(IdentityField.GLN),
    LEI(IdentityField.LEI),
    EMPLOYEES(IdentityField.EMPLOYEES),
    SECTOR(IdentityField.SECTOR),
    CONTACT_NAME(null),
    CONTACT_EMAIL(null);

    private final Optional<IdentityField> identity;

    ImportField(@Nullable IdentityField identity) {
        this.identity = Optional.ofNullable(identity);
    }

    /** The part of a legal identity that it is; a contact is none. */
    Optional<IdentityField> identity() {
        return identity;
    }

    /** As the doors write it: {@code registration-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportField> ofWord(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
