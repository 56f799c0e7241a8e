package org.preuve.ledger.doors;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A refusal as a caller reads it (RFC 9457). The slug names a row of docs/problems.md and never changes its meaning.
 *
 * @param retryAfter how long to wait before trying the same call again, where that helps
 */
public record Problem(
        String slug,
        int status,
        String title,
        String detail,
        List<BadField> errors,
        @Nullable Duration retryAfter) {

    private static final String TYPES = "https://preuve.example/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(String slug, int status, String title, String detail) {
        return new Problem(slug, status, title, detail, List.of(), null);
    }

    public static Problem notFound(String detail) {
        return of("not-found", 404, "There is no such thing", detail);
    }

    /** A parameter of the address or a header that is not usable. */
    public static Problem invalid(String at, String problem, String expected) {
        return of("invalid-input", 400, "Some values are not usable", "Each is named under errors.")
                .with(List.of(new BadField(at, problem, expected)));
    }

    public static Problem tooLarge(String detail) {
        return of("too-large", 413, "Too large", detail);
    }

    public static Problem forbidden(String detail) {
        return of("forbidden", 403, "Not for this caller", detail);
    }

    public static Problem unavailable(String detail) {
        return of("unavailable", 503, "Not available now", detail).after(Duration.ofSeconds(2));
    }

    public Problem with(List<BadField> places) {
        return new Problem(slug, status, title, detail, places, retryAfter);
    }

    public Problem after(Duration wait) {
        return new Problem(slug, status, title, detail, errors, wait);
    }

    /** The body alone, for writers that stand outside Spring MVC. */
    public ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPES + slug));
        body.setTitle(title);
        body.setDetail(detail);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return body;
    }

    public ResponseEntity<ProblemDetail> response() {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return response.body(body());
    }
}
