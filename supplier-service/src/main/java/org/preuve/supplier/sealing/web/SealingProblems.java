package org.preuve.supplier.sealing.web;

import java.time.Duration;
import java.util.List;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.sealing.NotSealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failed sealing over HTTP, the same for every door that has something sealed. */
@RestControllerAdvice
@Order(0)
class SealingProblems {

    private static final Logger log = LoggerFactory.getLogger(SealingProblems.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<Object> notSealed(NotSealed failure) {
        log.warn("Not sealed: {}", failure.getMessage());
        return problem(failure).response();
    }

    private static Problem problem(NotSealed failure) {
        return switch (failure) {
            case NotSealed.Refused refused ->
                Problem.of(ProblemType.RECORD_REFUSED, "The ledger refused the record. Nothing was kept.")
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
