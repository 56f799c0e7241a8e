package org.preuve.reporting.problems;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes problem details; every type is listed in docs/problems.md and stays what it is. */
public final class Problems {

    private static final String TYPES = "https://preuve.example/problems/";

    private Problems() {}

    public static ProblemDetail of(HttpStatus status, String slug, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(title);
        return problem;
    }

    public static ProblemDetail invalidInput(List<InputFault> faults) {
        ProblemDetail problem = of(
                HttpStatus.BAD_REQUEST,
                "invalid-input",
                "The input has faults",
                "Nothing was stored. Each fault says where it is and what is expected.");
        problem.setProperty("errors", faults);
        return problem;
    }

    public static ProblemDetail notFound() {
        return of(
                HttpStatus.NOT_FOUND,
                "not-found",
                "There is nothing here",
                "Nothing is known under this address, or it is not public.");
    }

    public static ProblemDetail unavailable(String detail) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "A neighbour does not answer", detail);
    }
}
