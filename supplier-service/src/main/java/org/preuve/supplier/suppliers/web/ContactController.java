package org.preuve.supplier.suppliers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.suppliers.ContactStore;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom officers write to at a supplier; removed on the person's request. */
@RestController
@Tag(name = "suppliers")
class ContactController {

    private static final String DOOR = "/api/v1/suppliers/{id}/contact";

    private final SupplierStore suppliers;
    private final ContactStore contacts;

    ContactController(SupplierStore suppliers, ContactStore contacts) {
        this.suppliers = suppliers;
        this.contacts = contacts;
    }

    @Operation(summary = "Whom to write to at a supplier", description = "For officers.")
    @GetMapping(DOOR)
    ContactBody read(@PathVariable String id) {
        return contacts.find(supplier(id))
                .map(ContactBody::of)
                .orElseThrow(() -> new NotFound("There is no contact of this supplier."));
    }

    @Operation(summary = "Set whom to write to", description = "For officers. At least one of name and email.")
    @PutMapping(DOOR)
    ContactBody set(@PathVariable String id, @RequestBody ContactBody contact) {
        SupplierId supplier = supplier(id);
        contacts.put(supplier, contact.contact());
        return contact;
    }

    @Operation(summary = "Forget whom to write to", description = "For officers. It was kept nowhere else.")
    @DeleteMapping(DOOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id) {
        contacts.remove(supplier(id));
    }

    private SupplierId supplier(String id) {
        return SupplierId.parse(id)
                .filter(known -> suppliers.find(known).isPresent())
                .orElseThrow(() -> new NotFound("There is no supplier with this id."));
    }
}
