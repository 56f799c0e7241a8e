package org.preuve.supplier.submissions.web;

import org.preuve.supplier.submissions.OutboxFull;
import org.preuve.supplier.submissions.SubmissionProblem;
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
        return SubmissionProblem.of(refusal).response();
    }

    @ExceptionHandler
    ResponseEntity<Object> full(OutboxFull refusal) {
        return SubmissionProblem.of(refusal).response();
    }
}
