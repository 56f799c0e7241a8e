package org.preuve.reporting.problems.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.preuve.reporting.problems.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that no controller saw: a request that the firewall refused, or an issuer that did not answer for its keys. */
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        ProblemDetail problem = problemOf(request);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problemOf(HttpServletRequest request) {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof AuthenticationServiceException || fault instanceof JwtDecoderInitializationException) {
            return Problems.unavailable("The issuer of tokens does not answer; try again.");
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return status == HttpStatus.NOT_FOUND.value()
                    ? Problems.notFound()
                    : Problems.of(
                            HttpStatus.BAD_REQUEST, "bad-request", "Not a request", "This address is not well formed.");
        }
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong here",
                "The fault is ours and was logged.");
    }
}
