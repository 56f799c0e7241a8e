package org.preuve.supplier.suppliers.mongo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.suppliers.Contact;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A contact as MongoDB keeps it, under its supplier's id. */
@Document("contacts")
record ContactDocument(
        @Id String supplier,
        @Nullable String name,
        @Nullable String email) {

    static ContactDocument of(SupplierId supplier, Contact contact) {
        return new ContactDocument(
                SupplierDocument.id(supplier),
                contact.name().orElse(null),
                contact.email().orElse(null));
    }

    Contact contact() {
        return new Contact(Optional.ofNullable(name), Optional.ofNullable(email));
    }

    @Override
    public String toString() {
        return "contact of " + supplier;
    }
}
