package org.preuve.supplier.problem;

import java.util.List;
import org.preuve.supplier.fields.FieldProblem;

/** Parameters or a readable body that this door does not take. */
public final class InvalidInput extends RuntimeException {

    private final transient List<FieldProblem> errors;

    public InvalidInput(List<FieldProblem> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(FieldProblem error) {
        this(List.of(error));
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
