package org.preuve.supplier.sealing;

import java.time.Duration;
import java.util.List;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;

/** How a record that was not sealed is told, alone or as one of many. */
public final class SealingProblem {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private SealingProblem() {}

    public static Problem of(NotSealed failure) {
        return switch (failure) {
            case NotSealed.Refused refused ->
                Problem.of(ProblemType.RECORD_REFUSED, "The ledger refused the record. It is not in the log.")
                        .with(List.of(new FieldProblem(
                                refused.at(), String.valueOf(refused.getMessage()), "a record that it takes")));
            case NotSealed.IdTaken taken ->
                Problem.of(
                        ProblemType.RECORD_ID_TAKEN, "The log has another record with this id. Give yours a new one.");
            case NotSealed.NotChangeable no ->
                Problem.of(
                        no.isErased() ? ProblemType.ERASED : ProblemType.RECORD_STATE, String.valueOf(no.getMessage()));
            case NotSealed.Busy busy ->
                Problem.of(ProblemType.BUSY, "The ledger takes nothing more just now. Nothing was kept; send it again.")
                        .retryAfter(busy.pause());
            case NotSealed.Unavailable unavailable ->
                Problem.of(
                                ProblemType.UNAVAILABLE,
                                "The ledger does not answer. Nothing was kept; send the same record again.")
                        .retryAfter(PAUSE);
            case NotSealed.DoesNotCheck lie ->
                Problem.of(
                        ProblemType.LEDGER_ANSWER_DOES_NOT_CHECK,
                        "The ledger's answer does not prove that the record is in the log. Nothing was kept.");
        };
    }
}
