package org.preuve.supplier.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller was reached: in filters and in the security chain. */
@Component
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.type().status().value());
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
    }
}
