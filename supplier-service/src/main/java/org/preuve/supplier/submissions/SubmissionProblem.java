package org.preuve.supplier.submissions;

import java.time.Duration;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.records.RecordProblem;
import org.preuve.supplier.records.RecordRefusal;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.sealing.SealingProblem;

/** How a refused submission is told, alone or as one of many. */
public final class SubmissionProblem {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private SubmissionProblem() {}

    public static Problem of(UnknownKey refusal) {
        return Problem.of(
                ProblemType.UNKNOWN_KEY,
                "No active supplier signs with " + refusal.getMessage() + ". Accept an invitation first.");
    }

    public static Problem of(OutboxFull refusal) {
        return Problem.of(
                        ProblemType.BUSY, "Nothing was accepted, because " + refusal.getMessage() + ". Send it again.")
                .retryAfter(PAUSE);
    }

    /** @throws RuntimeException the failure itself when it is no refusal */
    static Problem of(RuntimeException failure) {
        return switch (failure) {
            case RecordRefusal refusal -> RecordProblem.of(refusal);
            case NotSealed refusal -> SealingProblem.of(refusal);
            case UnknownKey refusal -> of(refusal);
            case OutboxFull refusal -> of(refusal);
            default -> throw failure;
        };
    }
}
