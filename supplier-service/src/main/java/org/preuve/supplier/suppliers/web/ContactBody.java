package org.preuve.supplier.suppliers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.suppliers.Contact;

/** A contact at the door. */
record ContactBody(Optional<String> name, Optional<String> email) {

    private static final int LONGEST = 200;

    static ContactBody of(Contact contact) {
        return new ContactBody(contact.name(), contact.email());
    }

    /** @throws InvalidInput with all that is wrong */
    Contact contact() {
        List<FieldProblem> errors = new ArrayList<>();
        if (name.isEmpty() && email.isEmpty()) {
            errors.add(new FieldProblem("", "says nothing", "a name, an email address, or both"));
        }
        if (name.filter(text -> !isName(text)).isPresent()) {
            errors.add(new FieldProblem("/name", "is not a name", "text of at most " + LONGEST + " characters"));
        }
        if (email.filter(text -> !Contact.isEmail(text)).isPresent()) {
            errors.add(new FieldProblem("/email", "is not an address", "an email address"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Contact(name, email);
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.codePoints().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "contact";
    }
}
