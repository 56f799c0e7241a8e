package org.preuve.supplier.suppliers;

import java.util.Optional;

/** Keeps whom to write to, one contact for each supplier. */
public interface ContactStore {

    /** Keeps this contact in place of the one before. */
    void put(SupplierId supplier, Contact contact);

    Optional<Contact> find(SupplierId supplier);

    /** Removes it for good; does nothing where there is none. */
    void remove(SupplierId supplier);
}
