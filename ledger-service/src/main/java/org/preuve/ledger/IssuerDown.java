package org.preuve.ledger;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.ProblemWriter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the issuer's keys cannot be read no token can be checked: that is nobody's fault who calls. */
final class IssuerDown extends OncePerRequestFilter {

    private final ProblemWriter problems;

    IssuerDown(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException unreachable) {
            logger.warn("Tokens cannot be checked: " + unreachable.getMessage());
            problems.write(Problem.unavailable("The issuer of tokens does not answer."), response);
        }
    }
}
