package org.preuve.supplier.signatures.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.http.RequestMessage;
import org.preuve.proofs.http.RequestSignature;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.supplier.problem.BodyLimit;
import org.preuve.supplier.problem.ReadRequest;
import org.preuve.supplier.signatures.CheckSignature;
import org.preuve.supplier.signatures.CheckSignature.SignedHead;
import org.preuve.supplier.signatures.SignatureRefusal;
import org.preuve.supplier.signatures.SigningSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets a request in as the supplier who signed it. One that carries a signature is either that supplier's or refused, at
 * every door: it is never taken for nobody's.
 */
class SignatureFilter extends OncePerRequestFilter {

    private final CheckSignature check;
    private final RequestTarget publicAddress;
    private final HandlerExceptionResolver problems;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    SignatureFilter(CheckSignature check, RequestTarget publicAddress, HandlerExceptionResolver problems) {
        this.check = check;
        this.publicAddress = publicAddress;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(RequestSignature.FIELD) == null
                && request.getHeader(RequestSignature.INPUT_FIELD) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
                throw new SignatureRefusal.TwoLogins();
            }
            SignedHead head = check.head(message(request));
            body = body(request);
            letIn(check.whole(head, body), request, response);
        } catch (RuntimeException refusal) {
            if (problems.resolveException(request, response, null, refusal) == null) {
                throw refusal;
            }
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private RequestMessage message(HttpServletRequest request) {
        String prefix = publicAddress.path().equals("/") ? "" : publicAddress.path();
        RequestTarget target = new RequestTarget(
                publicAddress.scheme(),
                publicAddress.authority(),
                prefix + request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()));
        Map<String, List<String>> fields = Collections.list(request.getHeaderNames()).stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), name -> Collections.list(request.getHeaders(name)), (one, same) -> one));
        return new RequestMessage(request.getMethod(), target, fields);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BodyLimit.SIGNED_IN + 1);
        if (body.length > BodyLimit.SIGNED_IN) {
            throw new SignatureRefusal.BodyTooLarge(BodyLimit.SIGNED_IN);
        }
        return body;
    }

    /** As a bearer token does: for this request, and for what it dispatches. */
    private void letIn(SigningSupplier supplier, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                supplier, "", AuthorityUtils.createAuthorityList("ROLE_supplier")));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
