package org.preuve.supplier.suppliers;

/** The parts of a legal identity, and where each stands in its JSON form (RFC 6901). */
public enum IdentityField {
    NAME("/name"),
    COUNTRY("/country"),
    REGISTRATION_SCHEME("/registration/scheme"),
    REGISTRATION_NUMBER("/registration/number"),
    ADDRESS("/address/text"),
    CITY("/address/city"),
    LATITUDE("/address/position/latitude"),
    LONGITUDE("/address/position/longitude"),
    GLN("/gln"),
    LEI("/lei"),
    EMPLOYEES("/employees/number"),
    EMPLOYEES_STATED_ON("/employees/statedOn"),
    SECTOR("/sector");

    private final String pointer;

    IdentityField(String pointer) {
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
