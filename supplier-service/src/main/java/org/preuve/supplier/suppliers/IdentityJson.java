package org.preuve.supplier.suppliers;

import java.util.EnumMap;
import java.util.Map;
import org.preuve.supplier.fields.Fields;

/** The parts of a legal identity in its JSON form, which is {@link LegalIdentity}'s. */
public final class IdentityJson {

    private static final int LONGEST = 1000;

    private IdentityJson() {}

    /** What the members say; a member of the wrong type is noted there and left out here. */
    public static Map<IdentityField, String> read(Fields object) {
        Map<IdentityField, String> said = new EnumMap<>(IdentityField.class);
        text(said, object, "name", IdentityField.NAME);
        text(said, object, "country", IdentityField.COUNTRY);
        text(said, object, "gln", IdentityField.GLN);
        text(said, object, "lei", IdentityField.LEI);
        text(said, object, "sector", IdentityField.SECTOR);
        Fields registration = object.optional("registration").object();
        text(said, registration, "scheme", IdentityField.REGISTRATION_SCHEME);
        text(said, registration, "number", IdentityField.REGISTRATION_NUMBER);
        Fields address = object.optional("address").object();
        text(said, address, "text", IdentityField.ADDRESS);
        text(said, address, "city", IdentityField.CITY);
        Fields position = address.optional("position").object();
        number(said, position, "latitude", IdentityField.LATITUDE);
        number(said, position, "longitude", IdentityField.LONGITUDE);
        Fields employees = object.optional("employees").object();
        number(said, employees, "number", IdentityField.EMPLOYEES);
        text(said, employees, "statedOn", IdentityField.EMPLOYEES_STATED_ON);
        return said;
    }

    /** What an identity consists of. */
    static Map<IdentityField, String> parts(LegalIdentity identity) {
        Map<IdentityField, String> parts = new EnumMap<>(IdentityField.class);
        parts.put(IdentityField.NAME, identity.name());
        parts.put(IdentityField.COUNTRY, identity.country());
        identity.registration().ifPresent(register -> {
            parts.put(IdentityField.REGISTRATION_SCHEME, register.scheme());
            parts.put(IdentityField.REGISTRATION_NUMBER, register.number());
        });
        identity.address().ifPresent(address -> {
            address.text().ifPresent(text -> parts.put(IdentityField.ADDRESS, text));
            address.city().ifPresent(city -> parts.put(IdentityField.CITY, city));
            address.position().ifPresent(position -> {
                parts.put(IdentityField.LATITUDE, Double.toString(position.latitude()));
                parts.put(IdentityField.LONGITUDE, Double.toString(position.longitude()));
            });
        });
        identity.gln().ifPresent(gln -> parts.put(IdentityField.GLN, gln));
        identity.lei().ifPresent(lei -> parts.put(IdentityField.LEI, lei));
        identity.employees().ifPresent(people -> {
            parts.put(IdentityField.EMPLOYEES, Integer.toString(people.number()));
            parts.put(IdentityField.EMPLOYEES_STATED_ON, people.statedOn().toString());
        });
        identity.sector().ifPresent(sector -> parts.put(IdentityField.SECTOR, sector));
        return parts;
    }

    private static void text(Map<IdentityField, String> said, Fields object, String name, IdentityField field) {
        object.optional(name).text(LONGEST).ifPresent(text -> said.put(field, text));
    }

    private static void number(Map<IdentityField, String> said, Fields object, String name, IdentityField field) {
        object.optional(name).number().ifPresent(number -> said.put(field, number.toPlainString()));
    }
}
