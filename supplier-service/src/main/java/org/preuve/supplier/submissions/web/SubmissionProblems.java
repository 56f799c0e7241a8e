package org.preuve.supplier.submissions.web;

import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.submissions.UnknownKey;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused submissions over HTTP. */
@RestControllerAdvice
@Order(0)
class SubmissionProblems {

    @ExceptionHandler
    ResponseEntity<Object> unknownKey(UnknownKey refusal) {
        return Problem.of(
                        ProblemType.UNKNOWN_KEY,
                        "No active supplier signs with " + refusal.getMessage() + ". Accept an invitation first.")
                .response();
    }
}
