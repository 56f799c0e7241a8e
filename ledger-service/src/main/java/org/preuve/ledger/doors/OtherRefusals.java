package org.preuve.ledger.doors;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Refusals that no feature owns. What nobody expected is logged here and said without any of its detail. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class OtherRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(OtherRefusals.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return refused.problem().response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException refused) {
        Set<HttpMethod> allowed = refused.getSupportedHttpMethods();
        String detail = "This address takes " + (allowed == null ? "no method" : allowed) + ".";
        return with(refused.getHeaders(), Problem.of("method-not-allowed", 405, "Not with this method", detail));
    }

    private static ResponseEntity<ProblemDetail> with(HttpHeaders more, Problem problem) {
        ResponseEntity<ProblemDetail> response = problem.response();
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .headers(more)
                .body(response.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException refused) {
        String detail = "This address takes " + refused.getSupportedMediaTypes() + ".";
        return with(refused.getHeaders(), Problem.of("unsupported-media-type", 415, "Not this media type", detail));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> accept(HttpMediaTypeNotAcceptableException refused) {
        return Problem.of(
                        "not-acceptable",
                        406,
                        "Not in such a form",
                        "This address gives " + refused.getSupportedMediaTypes() + ".")
                .response();
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<ProblemDetail> nothingHere() {
        return Problem.notFound("There is nothing at this address.").response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return Problem.invalid(missing.getParameterName(), "missing", "a value").response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException missing) {
        return Problem.invalid(missing.getRequestPartName(), "missing", "a part of this name")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        return Problem.invalid(
                        mismatch.getName(), "not such a value", type == null ? "another value" : type.getSimpleName())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException refused) {
        return Problem.tooLarge("A file has at most 25 MB.").response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> multipart(MultipartException unreadable) {
        return Fields.unreadable(List.of(new BadField("", "not readable", "multipart/form-data")))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> store(MongoException failed) {
        LOG.warn("The store did not answer: {}", failed.getMessage());
        return Problem.unavailable("The store did not answer.").response();
    }

    /** Anonymous callers hear 401 and others 403, and only the security filters know which it is. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, HttpServletRequest request) {
        if (unexpected instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return Problem.of(
                            "bad-request",
                            known.getStatusCode().value(),
                            "Not a usable request",
                            String.valueOf(known.getBody().getDetail()))
                    .response();
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), unexpected);
        return Problem.of(
                        "internal-error",
                        HttpStatus.INTERNAL_SERVER_ERROR.value(),
                        "Something went wrong here",
                        "It is in this service's log.")
                .response();
    }
}
