package org.preuve.supplier.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.fields.FieldProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A refusal as HTTP shows it: what kind, why this time, where in the input, and when to come back. */
public record Problem(ProblemType type, String detail, List<FieldProblem> errors, Optional<Duration> retryAfter) {

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Optional.empty());
    }

    public Problem with(List<FieldProblem> places) {
        return new Problem(type, detail, places, retryAfter);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(type, detail, errors, Optional.of(wait));
    }

    public ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(type.status(), detail);
        body.setType(type.uri());
        body.setTitle(type.title());
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return body;
    }

    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        retryAfter.ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return headers;
    }

    public ResponseEntity<Object> response() {
        return new ResponseEntity<>(body(), headers(), type.status());
    }
}
