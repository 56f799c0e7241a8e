package org.preuve.reporting.packs.web;

import org.preuve.reporting.packs.PackRefusal;
import org.preuve.reporting.problems.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells refusals of rule packs over HTTP; a ruling may meet one, too. */
@RestControllerAdvice
@Order(0)
class PackProblems {

    private static final Logger log = LoggerFactory.getLogger(PackProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PackRefusal refusal) {
        ProblemDetail problem = problem(refusal);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(PackRefusal refusal) {
        String says = refusal.sentence();
        return switch (refusal) {
            case PackRefusal.Unknown unknown ->
                Problems.of(HttpStatus.NOT_FOUND, "not-found", "No such rule pack", says);
            case PackRefusal.Unreadable unreadable ->
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "rule-pack-refused", "No rule pack", says);
            case PackRefusal.VersionTaken taken ->
                Problems.of(HttpStatus.CONFLICT, "rule-pack-version", "Version taken", says);
            case PackRefusal.AlreadyAdopted adopted ->
                Problems.of(HttpStatus.CONFLICT, "rule-pack-version", "Switched on before", says);
            case PackRefusal.SamePerson same ->
                Problems.of(HttpStatus.FORBIDDEN, "four-eyes", "Another person is needed", says);
            case PackRefusal.EffectUnknown unknown ->
                Problems.of(HttpStatus.CONFLICT, "rule-pack-effect", "Effect not known", says);
            case PackRefusal.Busy busy ->
                Problems.of(HttpStatus.CONFLICT, "rule-pack-busy", "In the middle of it", says);
            case PackRefusal.RefusedByLedger refused ->
                Problems.of(HttpStatus.BAD_GATEWAY, "ledger-refused", "The ledger refused the record", says);
            case PackRefusal.DoesNotCheck broken -> {
                log.error("{}", says);
                yield Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "rules-do-not-check", "The rules do not check", says);
            }
        };
    }
}
