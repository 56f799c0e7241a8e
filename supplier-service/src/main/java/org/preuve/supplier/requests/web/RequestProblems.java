package org.preuve.supplier.requests.web;

import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.requests.RequestRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused requests and replies over HTTP. */
@RestControllerAdvice
@Order(0)
class RequestProblems {

    @ExceptionHandler
    ResponseEntity<Object> refused(RequestRefusal refusal) {
        return problem(refusal).response();
    }

    private static Problem problem(RequestRefusal refusal) {
        return switch (refusal) {
            case RequestRefusal.Unknown unknown ->
                Problem.of(ProblemType.NOT_FOUND, "There is no request with this id.");
            case RequestRefusal.OutOfOrder early ->
                Problem.of(ProblemType.REQUEST_STATE, String.valueOf(early.getMessage()));
            case RequestRefusal.BeyondVoluntaryStandard beyond ->
                Problem.of(
                                ProblemType.BEYOND_VOLUNTARY_STANDARD,
                                "For CSRD reporting, firms of at most 1,000 employees are asked only for data points of the"
                                        + " voluntary standard (Directive (EU) 2026/470). Nobody was asked.")
                        .with(beyond.errors());
            case RequestRefusal.NoAnswer no ->
                Problem.of(
                                ProblemType.NO_ANSWER,
                                "Some of these records do not answer what is asked. Nothing was kept.")
                        .with(no.errors());
            case RequestRefusal.IdempotencyKeyReused reused ->
                Problem.of(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "You asked something else under this Idempotency-Key. Take a new key.");
        };
    }
}
