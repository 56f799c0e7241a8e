package org.preuve.supplier.records;

import java.time.Duration;
import java.util.List;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;

/** How a refused record is told, alone or as one of many. */
public final class RecordProblem {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private RecordProblem() {}

    public static Problem of(RecordRefusal refusal) {
        return switch (refusal) {
            case RecordRefusal.Unreadable unreadable ->
                Problem.of(ProblemType.UNREADABLE_BODY, String.valueOf(unreadable.getMessage()));
            case RecordRefusal.Refused refused ->
                Problem.of(ProblemType.RECORD_REFUSED, "The record is not one that this door takes. Nothing was kept.")
                        .with(refused.errors());
            case RecordRefusal.NotNow notNow ->
                Problem.of(
                                ProblemType.CERTIFIER_UNAVAILABLE,
                                "The certifier's web site, which has to name its key, cannot be read now. Nothing was kept."
                                        + " Send the same again.")
                        .with(List.of(notNow.reason()))
                        .retryAfter(PAUSE);
        };
    }
}
