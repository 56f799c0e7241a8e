package org.preuve.reporting.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.preuve.reporting.pages.PageRefusal;
import org.preuve.reporting.problems.InputFault;
import org.preuve.reporting.problems.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;

/** Tells a person in words that there is no page, and a machine by a problem. */
@ControllerAdvice
@Order(0)
class PageProblems {

    private final Pages pages;
    private final ContentNegotiationManager accepted;

    PageProblems(Pages pages, ContentNegotiationManager mvcContentNegotiationManager) {
        this.pages = pages;
        this.accepted = mvcContentNegotiationManager;
    }

    @ExceptionHandler
    Object refused(PageRefusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail problem = problem(refusal);
        if (wantsPage(request)) {
            response.setStatus(problem.getStatus());
            var content = Map.of("status", problem.getStatus(), "reason", reason(refusal));
            return pages.show("missing", content, request, response);
        }
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private boolean wantsPage(HttpServletRequest request) {
        try {
            return !request.getRequestURI().startsWith("/api/")
                    && accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                            .findFirst()
                            .filter(MediaType.TEXT_HTML::isCompatibleWith)
                            .isPresent();
        } catch (HttpMediaTypeNotAcceptableException e) {
            return false;
        }
    }

    private static String reason(PageRefusal refusal) {
        return switch (refusal) {
            case PageRefusal.NoSuchClaim none -> "claim";
            case PageRefusal.NotYetPublished early -> "not-yet";
            case PageRefusal.NoProductNumber number -> "product";
            case PageRefusal.NoSuchLink link -> "link";
        };
    }

    private static ProblemDetail problem(PageRefusal refusal) {
        String says = String.valueOf(refusal.getMessage());
        return switch (refusal) {
            case PageRefusal.NoSuchClaim none -> Problems.of(HttpStatus.NOT_FOUND, "not-found", "No such claim", says);
            case PageRefusal.NoSuchLink link -> Problems.of(HttpStatus.NOT_FOUND, "not-found", "No such link", says);
            case PageRefusal.NotYetPublished early ->
                Problems.of(HttpStatus.NOT_FOUND, "not-found", "Not published yet", says);
            case PageRefusal.NoProductNumber number ->
                Problems.invalidInput(List.of(new InputFault("gtin", says, "a GTIN of 8, 12, 13 or 14 digits")));
        };
    }
}
