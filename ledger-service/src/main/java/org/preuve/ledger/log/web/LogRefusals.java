package org.preuve.ledger.log.web;

import java.time.Duration;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.log.BrokenLog;
import org.preuve.ledger.log.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What callers of any door hear when the log's store does not answer, or contradicts itself. */
@RestControllerAdvice
@Order(0)
class LogRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(LogRefusals.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> store(StoreFailure failure) {
        LOG.warn("The store did not answer: {}", failure.getMessage());
        return Problem.unavailable("The store did not answer.").response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(BrokenLog broken) {
        LOG.error("The log contradicts itself: {}", broken.getMessage());
        return Problem.of("log-broken", 503, "The log does not check", String.valueOf(broken.getMessage()))
                .after(Duration.ofMinutes(5))
                .response();
    }
}
