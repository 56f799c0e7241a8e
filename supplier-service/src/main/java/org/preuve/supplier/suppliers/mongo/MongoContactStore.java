package org.preuve.supplier.suppliers.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.preuve.supplier.suppliers.Contact;
import org.preuve.supplier.suppliers.ContactStore;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Contacts, one document for each supplier, in a collection that nothing else is in. */
@Component
class MongoContactStore implements ContactStore {

    private final MongoOperations mongo;

    MongoContactStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(SupplierId supplier, Contact contact) {
        mongo.save(ContactDocument.of(supplier, contact));
    }

    @Override
    public Optional<Contact> find(SupplierId supplier) {
        return Optional.ofNullable(mongo.findById(SupplierDocument.id(supplier), ContactDocument.class))
                .map(ContactDocument::contact);
    }

    @Override
    public void remove(SupplierId supplier) {
        mongo.remove(query(where("_id").is(SupplierDocument.id(supplier))), ContactDocument.class);
    }
}
