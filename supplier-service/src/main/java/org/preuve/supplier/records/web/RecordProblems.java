package org.preuve.supplier.records.web;

import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.records.RecordRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused records over HTTP, the same for every door that takes one. */
@RestControllerAdvice
@Order(0)
class RecordProblems {

    @ExceptionHandler
    ResponseEntity<Object> refused(RecordRefusal refusal) {
        return problem(refusal).response();
    }

    private static Problem problem(RecordRefusal refusal) {
        return switch (refusal) {
            case RecordRefusal.Unreadable unreadable ->
                Problem.of(ProblemType.UNREADABLE_BODY, String.valueOf(unreadable.getMessage()));
            case RecordRefusal.Refused refused ->
                Problem.of(ProblemType.RECORD_REFUSED, "The record is not one that this door takes. Nothing was kept.")
                        .with(refused.errors());
        };
    }
}
