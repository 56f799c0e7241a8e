package org.preuve.reporting.claims.web;

import java.time.Duration;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.problems.Problems;
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

/** Tells refusals of claims over HTTP. */
@RestControllerAdvice
@Order(0)
class ClaimProblems {

    private static final Logger log = LoggerFactory.getLogger(ClaimProblems.class);

    private static final Duration RETRY = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ClaimRefusal refusal) {
        return answer(problem(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noLedger(LedgerUnavailable unavailable) {
        log.warn("{}", unavailable.getMessage());
        return answer(Problems.unavailable("The ledger gave no usable answer. Send the same request again."));
    }

    private static ProblemDetail problem(ClaimRefusal refusal) {
        String says = refusal.sentence();
        return switch (refusal) {
            case ClaimRefusal.Unknown unknown -> Problems.of(HttpStatus.NOT_FOUND, "not-found", "No such claim", says);
            case ClaimRefusal.OutOfOrder order ->
                Problems.of(HttpStatus.CONFLICT, "claim-state", "Not in this state", says);
            case ClaimRefusal.ChangedMeanwhile changed ->
                Problems.of(HttpStatus.CONFLICT, "claim-changed", "Changed meanwhile", says);
            case ClaimRefusal.NotReplayable older ->
                Problems.of(HttpStatus.CONFLICT, "ruling-not-replayable", "An older ruling", says);
            case ClaimRefusal.KeyReused reused ->
                Problems.of(HttpStatus.CONFLICT, "idempotency-key-reused", "Key used before", says);
            case ClaimRefusal.Blocked blocked -> blocked(blocked);
            case ClaimRefusal.NoSuchWarning none ->
                Problems.of(HttpStatus.CONFLICT, "no-such-warning", "Nothing to answer", says);
            case ClaimRefusal.UsedElsewhere used ->
                Problems.of(HttpStatus.CONFLICT, "double-use", "Used by another claim", says);
            case ClaimRefusal.LogDoesNotCheck log ->
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "log-does-not-check", "The log does not check", says);
            case ClaimRefusal.RefusedByLedger refused ->
                Problems.of(HttpStatus.BAD_GATEWAY, "ledger-refused", "The ledger refused the record", says);
        };
    }

    private static ProblemDetail blocked(ClaimRefusal.Blocked blocked) {
        ProblemDetail problem =
                Problems.of(HttpStatus.CONFLICT, "claim-blocked", "The rules stop this claim", blocked.sentence());
        problem.setProperty("findings", blocked.ruling().tree().get("findings"));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY.toSeconds()));
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, HttpStatus.valueOf(problem.getStatus()));
    }
}
