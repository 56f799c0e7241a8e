package org.preuve.supplier.imports;

import java.util.List;
import java.util.Optional;
import org.preuve.supplier.suppliers.Contact;
import org.preuve.supplier.suppliers.LegalIdentity;

/**
 * A line of a list, read by a mapping.
 *
 * @param identity empty when there are problems
 */
public record ReadLine(
        int line, Optional<LegalIdentity> identity, Optional<Contact> contact, List<LineProblem> problems) {

    /**
     * One thing that is wrong with a line.
     *
     * @param at the header of the column
     */
    public record LineProblem(String at, String problem, String expected) {}
}
