package org.preuve.ledger.organisation.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.ledger.doors.Body;
import org.preuve.ledger.doors.Fields;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.organisation.RevokeKey;
import org.preuve.ledger.organisation.RevokeKey.Reason;
import org.preuve.ledger.organisation.RevokeKey.Revocation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Revokes keys of the organisation. Rotation has no door: a new key is configured, and introduced at the start. */
@RestController
class RevocationController {

    private final RevokeKey revocations;

    RevocationController(RevokeKey revocations) {
        this.revocations = revocations;
    }

    /** The sealed revocation, with what proves it. */
    record Receipt(String id, long index, String digest, String receipt) {}

    @PostMapping(path = "/api/v1/keys/revocations", consumes = "application/json")
    ResponseEntity<?> revoke(Body body) {
        Fields fields = Fields.of(body.json());
        String method = fields.text("verificationMethod", 500);
        String word = fields.text("reason", 40);
        Optional<String> comment = fields.optionalText("comment", 1000);
        fields.nothingElse();
        Optional<Reason> reason = Reason.ofWord(word);
        if (reason.isEmpty()) {
            fields.refuse("reason", "not one of the known words", words());
        }
        fields.check();
        return render(revocations.revoke(method, reason.orElseThrow(), comment));
    }

    private static ResponseEntity<?> render(Revocation revocation) {
        return switch (revocation) {
            case Revocation.Answered answered -> render(answered.sealing());
            case Revocation.NoSuchKey no ->
                Problem.notFound("The log names no such key of this organisation.")
                        .response();
            case Revocation.InUse used ->
                Problem.of(
                                "key-in-use",
                                409,
                                "The key is in use",
                                "This ledger signs with it: configure another key, which it introduces at the start, then revoke it.")
                        .response();
            case Revocation.RevokedBefore before ->
                Problem.of("key-revoked", 409, "The key was revoked", "Another revocation says another reason.")
                        .response();
        };
    }

    private static ResponseEntity<?> render(Sealing sealing) {
        return switch (sealing) {
            case Sealing.Sealed sealed ->
                ResponseEntity.status(sealed.known() ? 200 : 201)
                        .body(new Receipt(
                                sealed.id().value(),
                                sealed.index(),
                                sealed.digest().value(),
                                sealed.receipt().format()));
            case Sealing.Busy busy ->
                Problem.unavailable("Too much is waiting; send it again.")
                        .after(busy.retryAfter())
                        .response();
            case Sealing.Unavailable unavailable ->
                Problem.unavailable("The log did not answer; sending it again is safe.")
                        .after(unavailable.retryAfter())
                        .response();
            case Sealing other -> throw new IllegalStateException("our own revocation is not sealed: " + other);
        };
    }

    private static String words() {
        return "one of " + Arrays.stream(Reason.values()).map(Reason::word).collect(Collectors.joining(", "));
    }
}
