package org.preuve.supplier.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body up to a limit before anything parses it. Runs after the security chain, so that nobody who is not let in
 * can make the service read; doors open to anyone take {@value #OPEN_DOOR} bytes, a record being a few kilobytes.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class BodyLimit extends OncePerRequestFilter {

    static final int OPEN_DOOR = 64 * 1024;
    public static final int SIGNED_IN = 1024 * 1024;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFileOfStaff(request) || isLines(request)) {
            chain.doFilter(request, response);
            return;
        }
        int limit = request.getUserPrincipal() == null ? OPEN_DOOR : SIGNED_IN;
        if (request.getContentLengthLong() > limit) {
            refuse(limit, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(limit, response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** Files are read by the door that takes them, up to a limit of their own (spring.servlet.multipart). */
    private static boolean isFileOfStaff(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getUserPrincipal() != null
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Read as a stream, with limits of its own; a door that does not take it reads nothing. */
    private static boolean isLines(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_NDJSON_VALUE);
    }

    private void refuse(int limit, HttpServletResponse response) throws IOException {
        problems.write(Problem.of(ProblemType.TOO_LARGE, "At most " + limit + " bytes are read here."), response);
    }
}
