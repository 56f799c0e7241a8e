package org.preuve.reporting.passports.web;

import org.preuve.reporting.passports.PassportRefusal;
import org.preuve.reporting.problems.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells over HTTP why there is no passport. */
@RestControllerAdvice
@Order(0)
class PassportProblems {

    /** Somebody must look first. */
    private static final String RETRY_SECONDS = "60";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PassportRefusal refusal) {
        String says = String.valueOf(refusal.getMessage());
        return switch (refusal) {
            case PassportRefusal.NothingToSay none ->
                answer(Problems.of(HttpStatus.NOT_FOUND, "not-found", "No passport", says), new HttpHeaders());
            case PassportRefusal.LogDoesNotCheck broken -> {
                HttpHeaders retry = new HttpHeaders();
                retry.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
                yield answer(Problems.of(status, "log-does-not-check", "The log does not check", says), retry);
            }
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, HttpStatus.valueOf(problem.getStatus()));
    }
}
