package org.preuve.supplier.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.problem.ProblemWriter;
import org.preuve.supplier.problem.SignatureChallenge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/** Refusals of the security chain as problem details, with the challenge header of RFC 6750 where it belongs. */
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(AccessProblems.class);
    private static final Duration ISSUER_PAUSE = Duration.ofSeconds(5);

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final ProblemWriter problems;

    AccessProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof AuthenticationServiceException) {
            log.error("Access tokens cannot be checked", refusal);
            String detail = "The issuer of access tokens does not answer, so nobody can be let in.";
            problems.write(Problem.of(ProblemType.UNAVAILABLE, detail).retryAfter(ISSUER_PAUSE), response);
            return;
        }
        if (refusal instanceof SignatureRequired) {
            SignatureChallenge.HEADERS.forEach(response::setHeader);
            String detail = "Sign the request with a registered key (RFC 9421): docs/suppliers.md shows how.";
            problems.write(Problem.of(ProblemType.SIGNATURE_REQUIRED, detail), response);
            return;
        }
        challenge.commence(request, response, refusal);
        problems.write(Problem.of(ProblemType.UNAUTHENTICATED, "A valid access token is needed here."), response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        denial.handle(request, response, refusal);
        problems.write(Problem.of(ProblemType.FORBIDDEN, "Your roles do not open this door."), response);
    }

    void rejected(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
            throws IOException {
        problems.write(Problem.of(ProblemType.BAD_REQUEST, "The address is not one of this service."), response);
    }
}
