package org.preuve.supplier.suppliers;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Contacts in memory. */
public final class InMemoryContactStore implements ContactStore {

    private final ConcurrentMap<SupplierId, Contact> contacts = new ConcurrentHashMap<>();

    @Override
    public void put(SupplierId supplier, Contact contact) {
        contacts.put(supplier, contact);
    }

    @Override
    public Optional<Contact> find(SupplierId supplier) {
        return Optional.ofNullable(contacts.get(supplier));
    }

    @Override
    public void remove(SupplierId supplier) {
        contacts.remove(supplier);
    }
}
