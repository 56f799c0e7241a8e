package org.preuve.supplier.submissions;

import java.util.Optional;
import org.preuve.supplier.problem.Problem;

/** What became of one line of many: the status that it would have had alone, and either what its supplier gets or why not. */
public record LineAnswer(long line, int status, Optional<SubmissionAnswer> submission, Optional<Problem> problem) {

    static LineAnswer refused(long line, Problem problem) {
        return new LineAnswer(line, problem.type().code(), Optional.empty(), Optional.of(problem));
    }

    static LineAnswer taken(long line, int status, SubmissionAnswer submission) {
        return new LineAnswer(line, status, Optional.of(submission), Optional.empty());
    }
}
