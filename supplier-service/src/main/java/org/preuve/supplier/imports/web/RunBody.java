package org.preuve.supplier.imports.web;

import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.imports.SupplierImport.Plan;
import org.preuve.supplier.problem.InvalidInput;

/** How a list is to be run: {@code {"strict": true, "duplicates": "skip"}}; by default not strictly, without duplicates. */
record RunBody(@Nullable Boolean strict, @Nullable String duplicates) {

    /** @throws InvalidInput when a word is unknown */
    static Plan plan(@Nullable RunBody body) {
        if (body == null) {
            return new Plan(false, false);
        }
        String duplicates = body.duplicates() == null ? "skip" : body.duplicates();
        if (!duplicates.equals("skip") && !duplicates.equals("register")) {
            throw new InvalidInput(new FieldProblem("/duplicates", "is not what can be done", "skip or register"));
        }
        return new Plan(Boolean.TRUE.equals(body.strict()), duplicates.equals("register"));
    }
}
