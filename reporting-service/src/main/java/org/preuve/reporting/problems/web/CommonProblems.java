package org.preuve.reporting.problems.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.problems.InputFault;
import org.preuve.reporting.problems.InvalidInput;
import org.preuve.reporting.problems.Problems;
import org.preuve.reporting.problems.TooLargeBody;
import org.preuve.reporting.problems.UnreadableBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What any door may refuse. A fault of ours is logged and answered without a word about our insides. */
@RestControllerAdvice
@Order(CommonProblems.AFTER_FEATURES)
class CommonProblems extends ResponseEntityExceptionHandler {

    /** Features map their own refusals first. */
    static final int AFTER_FEATURES = 1000;

    private static final Duration RETRY = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(CommonProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidInput refusal) {
        return answer(Problems.invalidInput(refusal.faults()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableBody refusal) {
        ProblemDetail problem = unreadable(String.valueOf(refusal.getMessage()));
        refusal.fault().ifPresent(fault -> problem.setProperty("errors", List.of(fault)));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(TooLargeBody refusal) {
        return answer(tooLarge());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> databaseAway(DataAccessResourceFailureException fault) {
        log.warn("the database does not answer: {}", fault.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY.toSeconds()))
                .body(Problems.unavailable("The database does not answer; try again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault) {
        log.error("a request failed", fault);
        return answer(Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong here",
                "The fault is ours and was logged; nothing is known to be stored."));
    }

    /** A parameter that is no number, where one belongs. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String at = String.valueOf(refusal.getPropertyName());
        ProblemDetail problem =
                Problems.invalidInput(List.of(new InputFault(at, "is not understood", "a whole number")));
        HttpHeaders answered = new HttpHeaders(headers);
        answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, answered, status);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders answered = new HttpHeaders(headers);
        answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(ofStatus(status), answered, status);
    }

    private static ProblemDetail ofStatus(HttpStatusCode code) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return switch (status) {
            case NOT_FOUND -> Problems.notFound();
            case METHOD_NOT_ALLOWED ->
                Problems.of(status, "method-not-allowed", "Not by this method", "The Allow header names the methods.");
            case NOT_ACCEPTABLE ->
                Problems.of(status, "not-acceptable", "Not in this form", "This is not served in any accepted type.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problems.of(status, "unsupported-media-type", "Not this type", "Send application/json.");
            case CONTENT_TOO_LARGE -> tooLarge();
            case BAD_REQUEST -> unreadable("The request cannot be read.");
            default -> Problems.of(status, "internal-error", "Something went wrong here", "The fault is ours.");
        };
    }

    private static ProblemDetail tooLarge() {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large", "A body has at most 1 MiB.");
    }

    private static ProblemDetail unreadable(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, "unreadable-body", "The body cannot be read", detail);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
