package org.preuve.reporting.impact.web;

import java.time.Duration;
import org.preuve.reporting.impact.ImpactRefusal;
import org.preuve.reporting.problems.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells refusals of figures over HTTP. */
@RestControllerAdvice
@Order(0)
class ImpactProblems {

    private static final Duration RETRY = Duration.ofMinutes(1);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ImpactRefusal refusal) {
        ProblemDetail problem = problem(refusal);
        HttpHeaders headers = new HttpHeaders();
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY.toSeconds()));
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, HttpStatus.valueOf(problem.getStatus()));
    }

    private static ProblemDetail problem(ImpactRefusal refusal) {
        String says = refusal.sentence();
        return switch (refusal) {
            case ImpactRefusal.TooManyRecords many ->
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-records", "Too much for one answer", says);
            case ImpactRefusal.LogDoesNotCheck log ->
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "log-does-not-check", "The log does not check", says);
            case ImpactRefusal.OtherRecord other ->
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "log-does-not-check", "The log does not check", says);
        };
    }
}
