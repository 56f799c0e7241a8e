package org.preuve.reporting.life.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.preuve.reporting.life.LifeRefusal;
import org.preuve.reporting.problems.Problems;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells over HTTP why a public claim does not do what was asked. */
@RestControllerAdvice
@Order(0)
class LifeProblems {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final MessageSource messages;

    LifeProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(LifeRefusal refusal) {
        ProblemDetail problem = problem(refusal);
        HttpHeaders headers = new HttpHeaders();
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY.toSeconds()));
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, HttpStatus.valueOf(problem.getStatus()));
    }

    private ProblemDetail problem(LifeRefusal refusal) {
        String says = refusal.sentence();
        return switch (refusal) {
            case LifeRefusal.StillStopped stopped -> stopped(stopped);
            case LifeRefusal.NoRenewal none ->
                Problems.of(HttpStatus.CONFLICT, "no-renewal", "No renewal of that record", says);
            case LifeRefusal.LogNotChecked log ->
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "log-does-not-check", "The log does not check", says);
        };
    }

    private ProblemDetail stopped(LifeRefusal.StillStopped stopped) {
        ProblemDetail problem = Problems.of(
                HttpStatus.CONFLICT, "claim-still-stopped", "Something still stops this claim", stopped.sentence());
        List<ReasonView> reasons = stopped.reasons().stream()
                .map(reason ->
                        ReasonView.of(reason, Optional.of(stopped.ruling().tree()), messages))
                .toList();
        problem.setProperty("reasons", reasons);
        return problem;
    }
}
