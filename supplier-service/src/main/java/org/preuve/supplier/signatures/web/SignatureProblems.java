package org.preuve.supplier.signatures.web;

import java.util.List;
import org.preuve.proofs.http.RefusedSignature.Reason;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.problem.SignatureChallenge;
import org.preuve.supplier.signatures.SignatureRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused signatures over HTTP. {@code errors[].problem} is the stable reason, {@code expected} what would be right. */
@RestControllerAdvice
@Order(0)
class SignatureProblems {

    private static final String ONCE = "a new text of 16 to 64 characters for each request";

    @ExceptionHandler
    ResponseEntity<Object> refused(SignatureRefusal refusal) {
        Problem problem = problem(refusal);
        HttpHeaders headers = problem.headers();
        if (problem.type() != ProblemType.TOO_LARGE) {
            SignatureChallenge.HEADERS.forEach(headers::set);
        }
        return new ResponseEntity<>(problem.body(), headers, problem.type().status());
    }

    private static Problem problem(SignatureRefusal refusal) {
        String detail = String.valueOf(refusal.getMessage());
        return switch (refusal) {
            case SignatureRefusal.Refused refused ->
                of(
                        type(refused.why().reason()),
                        detail,
                        refused.why().at(),
                        refused.why().reason().word(),
                        expected(refused));
            case SignatureRefusal.KeyUnknown unknown ->
                of(ProblemType.SIGNATURE_REFUSED, detail, "keyid", "key-unknown", "the key of an accepted invitation");
            case SignatureRefusal.KeyRevoked revoked ->
                of(ProblemType.SIGNATURE_REFUSED, detail, "keyid", "key-revoked", "a key of yours that stands");
            case SignatureRefusal.NonceReused reused ->
                of(ProblemType.NONCE_REUSED, detail, "nonce", "nonce-reused", ONCE);
            case SignatureRefusal.TwoLogins two ->
                of(ProblemType.SIGNATURE_REFUSED, detail, "Authorization", "two-logins", "the signature alone");
            case SignatureRefusal.BodyTooLarge large -> Problem.of(ProblemType.TOO_LARGE, detail);
        };
    }

    private static ProblemType type(Reason reason) {
        return reason == Reason.EXPIRED || reason == Reason.NOT_YET
                ? ProblemType.SIGNATURE_EXPIRED
                : ProblemType.SIGNATURE_REFUSED;
    }

    /** Where the key did not sign what arrived, only the text itself shows where the two differ. */
    private static String expected(SignatureRefusal.Refused refused) {
        return switch (refused.why().reason()) {
            case NOT_SIGNED -> refused.signed();
            case COVERS_TOO_LITTLE -> "\"@method\", \"@target-uri\" and, where there is a body, \"content-digest\"";
            case NOT_UNDERSTOOD ->
                "\"@method\", \"@target-uri\", \"@authority\", \"@scheme\", \"@path\", \"@query\", \"@request-target\","
                        + " or a header field in lower case, each once and without parameters";
            case EXPIRED, NOT_YET -> "a signature made within five minutes of now";
            case OTHER_BODY -> "the SHA-256 or SHA-512 of the body's bytes as they are sent (RFC 9530)";
            case FIELD_ABSENT -> "only header fields that reach this service; those named in docs/suppliers.md do";
            case ADDRESS, MALFORMED, NOT_ONE, PARAMETER, ALGORITHM ->
                "sig1=(\"@method\" \"@target-uri\");created=…;nonce=\"…\";keyid=\"did:…#…\";alg=\"ed25519\"";
        };
    }

    private static Problem of(ProblemType type, String detail, String at, String reason, String expected) {
        return Problem.of(type, detail).with(List.of(new FieldProblem(at, reason, expected)));
    }
}
