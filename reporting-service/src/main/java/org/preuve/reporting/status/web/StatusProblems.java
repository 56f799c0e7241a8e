package org.preuve.reporting.status.web;

import org.preuve.reporting.problems.Problems;
import org.preuve.reporting.status.StatusRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells over HTTP why there is no list. */
@RestControllerAdvice
@Order(0)
class StatusProblems {

    private static final Logger log = LoggerFactory.getLogger(StatusProblems.class);

    /** Somebody must look first. */
    private static final String RETRY_SECONDS = "60";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(StatusRefusal refusal) {
        String says = String.valueOf(refusal.getMessage());
        return switch (refusal) {
            case StatusRefusal.NoSuchList none ->
                answer(Problems.of(HttpStatus.NOT_FOUND, "not-found", "No such list", says), new HttpHeaders());
            case StatusRefusal.DoesNotCheck damaged -> {
                log.error("{}", says);
                HttpHeaders retry = new HttpHeaders();
                retry.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
                yield answer(
                        Problems.of(status, "status-list-does-not-check", "A status list does not check", says), retry);
            }
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, HttpStatus.valueOf(problem.getStatus()));
    }
}
