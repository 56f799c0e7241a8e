package org.preuve.supplier.problem;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What the framework refuses, the database being away, and what nobody foresaw. Each feature renders its own refusals. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInput refusal) {
        return Problem.of(ProblemType.INVALID_INPUT, "Some parts of the request are not what this door takes.")
                .with(refusal.errors())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound nothing) {
        return Problem.of(ProblemType.NOT_FOUND, String.valueOf(nothing.getMessage()))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> database(DataAccessException failure) {
        log.error("The database did not answer as it should", failure);
        return Problem.of(ProblemType.UNAVAILABLE, "The database does not answer. Nothing was acknowledged; try again.")
                .retryAfter(DATABASE_PAUSE)
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException failure) {
        log.error("Unforeseen failure", failure);
        return Problem.of(ProblemType.INTERNAL_ERROR, "This is our fault. It has been noted in the log.")
                .response();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getCause() instanceof JacksonException json) {
            return Problem.of(ProblemType.UNREADABLE_BODY, place(json.getLocation()))
                    .with(List.of(fieldProblem(json)))
                    .response();
        }
        return Problem.of(ProblemType.UNREADABLE_BODY, "A JSON body is needed.").response();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String parameter = String.valueOf(failure.getPropertyName());
        Class<?> type = failure.getRequiredType();
        return invalid(new InvalidInput(new FieldProblem(
                parameter, "is not what belongs here", type == Integer.class ? "a whole number" : "another value")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(typeOf(status), "This door does not take that request.");
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(problem.headers());
        return new ResponseEntity<>(problem.body(), all, problem.type().status());
    }

    private static ProblemType typeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status.is4xxClientError() ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null
                ? "The body is not the JSON that this door takes."
                : "The body is not the JSON that this door takes: line %d, column %d."
                        .formatted(at.getLineNr(), at.getColumnNr());
    }

    private static FieldProblem fieldProblem(JacksonException json) {
        String pointer = json.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
        return json instanceof UnrecognizedPropertyException unknown
                ? new FieldProblem(pointer, "unknown field", "one of " + String.valueOf(unknown.getKnownPropertyIds()))
                : new FieldProblem(pointer, "cannot be read", "JSON as the API description shows it");
    }
}
