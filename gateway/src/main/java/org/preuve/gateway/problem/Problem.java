package org.preuve.gateway.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** The problems that the gateway answers on its own; everything else comes from the service behind it, untouched. */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "The request cannot be read"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden", "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "Nothing is at this address"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is too large"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something broke in the gateway"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The service behind this address does not answer");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RETRY_AFTER_SECONDS = "2";

    private final HttpStatus status;
    private final String slug;
    private final String title;

    Problem(HttpStatus status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public ServerResponse answer(String detail) {
        var response = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (this == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(body(detail));
    }

    /** For filters, which stand before any route. Does nothing once the answer has begun. */
    public void write(HttpServletResponse response, String detail) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = body(detail);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private byte[] body(String detail) {
        return JSON.createObjectNode()
                .put("type", "https://preuve.example/problems/" + slug)
                .put("title", title)
                .put("status", status.value())
                .put("detail", detail)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
