package org.preuve.supplier.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;

/** The problem types this service answers with; {@code docs/problems.md} says what to do about each. */
public enum ProblemType {
    UNREADABLE_BODY(HttpStatus.BAD_REQUEST, "unreadable-body", "The body cannot be read"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "The request cannot be read"),
    INVALID_INPUT(HttpStatus.BAD_REQUEST, "invalid-input", "Some values are not usable"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in first"),
    SIGNATURE_REQUIRED(HttpStatus.UNAUTHORIZED, "signature-required", "Sign the request"),
    SIGNATURE_REFUSED(HttpStatus.UNAUTHORIZED, "signature-refused", "The signature is refused"),
    SIGNATURE_EXPIRED(HttpStatus.UNAUTHORIZED, "signature-expired", "The signature is not of now"),
    NONCE_REUSED(HttpStatus.UNAUTHORIZED, "nonce-reused", "The signature was used before"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden", "Not allowed"),
    UNKNOWN_KEY(HttpStatus.FORBIDDEN, "unknown-key", "The key is not registered"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "Nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "No such representation"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.CONFLICT, "idempotency-key-reused", "Idempotency key used for something else"),
    INVITATION_USED(HttpStatus.CONFLICT, "invitation-used", "The invitation is used"),
    KEY_TAKEN(HttpStatus.CONFLICT, "key-taken", "The key belongs to another supplier"),
    RECORD_ID_TAKEN(HttpStatus.CONFLICT, "record-id-taken", "Another record has this id"),
    RECORD_STATE(HttpStatus.CONFLICT, "record-state", "It was changed before"),
    IMPORT_STATE(HttpStatus.CONFLICT, "import-state", "The list is not at this step"),
    IMPORT_NOT_CLEAN(HttpStatus.CONFLICT, "import-not-clean", "Not all lines of the list are good"),
    REQUEST_STATE(HttpStatus.CONFLICT, "request-state", "The request is not at this step"),
    LINKS_GIVEN(HttpStatus.CONFLICT, "links-given", "The links were given before"),
    WEBHOOK_ENDED(HttpStatus.CONFLICT, "webhook-ended", "The webhook has ended"),
    ERASED(HttpStatus.GONE, "erased", "The content was erased"),
    INVITATION_EXPIRED(HttpStatus.GONE, "invitation-expired", "The invitation has expired"),
    INVITATION_REVOKED(HttpStatus.GONE, "invitation-revoked", "The invitation was revoked"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Unsupported media type"),
    RECORD_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "record-refused", "The record is refused"),
    BEYOND_VOLUNTARY_STANDARD(
            HttpStatus.UNPROCESSABLE_CONTENT, "beyond-voluntary-standard", "More is asked than may be"),
    NO_ANSWER(HttpStatus.UNPROCESSABLE_CONTENT, "no-answer", "These records do not answer the request"),
    FILE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", "The file is no table that can be read"),
    WEBHOOK_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "webhook-refused", "The receiver did not agree"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here"),
    LEDGER_ANSWER_DOES_NOT_CHECK(
            HttpStatus.BAD_GATEWAY, "ledger-answer-does-not-check", "The ledger's answer does not check"),
    CERTIFIER_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "certifier-unavailable", "The certifier's web site cannot be read"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too much at once"),
    WEBHOOKS_NOT_SET_UP(HttpStatus.SERVICE_UNAVAILABLE, "webhooks-not-set-up", "Nobody is told anything here"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available now");

    private final HttpStatus status;
    private final String slug;
    private final String title;

    ProblemType(HttpStatus status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    /** The status as a number. */
    public int code() {
        return status.value();
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public URI uri() {
        return URI.create("https://preuve.example/problems/" + slug);
    }
}
