package org.preuve.ledger.statements.web;

import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.statements.StatementRefusal;
import org.preuve.ledger.statements.StatementRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal of this feature, as callers hear it. */
@RestControllerAdvice
@Order(0)
class StatementRefusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(StatementRefused refused) {
        return problem(refused.refusal()).response();
    }

    private static Problem problem(StatementRefusal refusal) {
        return switch (refusal) {
            case StatementRefusal.NoSuchPledge no ->
                Problem.notFound(
                        "The organisation has no sealed commitment " + no.id().uuid() + ".");
        };
    }
}
