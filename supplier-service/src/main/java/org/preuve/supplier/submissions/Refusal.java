package org.preuve.supplier.submissions;

import java.util.List;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.sealing.SealingProblem;

/** Why the ledger will not have a record: kept for whoever asks later. */
public record Refusal(ProblemType type, String detail, List<FieldProblem> errors) {

    public Refusal {
        errors = List.copyOf(errors);
    }

    static Refusal of(NotSealed why) {
        Problem problem = SealingProblem.of(why);
        return new Refusal(problem.type(), problem.detail(), problem.errors());
    }

    public Problem problem() {
        return Problem.of(type, detail).with(errors);
    }
}
