package org.preuve.ledger.records.web;

import java.util.List;
import java.util.Locale;
import org.preuve.ledger.doors.BadField;
import org.preuve.ledger.doors.Body;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.records.AcceptRecord;
import org.preuve.ledger.records.AcceptRecord.Acceptance;
import org.preuve.proofs.credential.RefusedCredential;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of the other services. The gateway never routes it, and it trusts nobody for being inside. */
@RestController
class InternalRecordController {

    private final AcceptRecord records;

    InternalRecordController(AcceptRecord records) {
        this.records = records;
    }

    /** A record in the log, with what proves it. */
    record SealedRecord(String id, long index, String digest, String receipt) {}

    @PostMapping(
            path = "/internal/v1/records",
            consumes = {"application/vc", "application/json"})
    ResponseEntity<?> seal(Caller caller, Body body) {
        return switch (records.accept(caller.subject(), body.bytes())) {
            case Acceptance.Answered answered -> render(answered.sealing());
            case Acceptance.NotARecord refused -> notARecord(refused.why()).response();
            case Acceptance.KindNotAllowed refused ->
                Problem.of(
                                "kind-not-allowed",
                                403,
                                "Another service's kind of record",
                                refused.client() + " may not have a record of kind "
                                        + refused.kind().word() + " sealed.")
                        .response();
        };
    }

    private static ResponseEntity<?> render(Sealing sealing) {
        return switch (sealing) {
            case Sealing.Sealed sealed ->
                ResponseEntity.status(sealed.known() ? 200 : 201)
                        .body(new SealedRecord(
                                sealed.id().value(),
                                sealed.index(),
                                sealed.digest().value(),
                                sealed.receipt().format()));
            case Sealing.Refused refused ->
                recordRefused(new BadField("/proof", refused.reason(), refused.detail()))
                        .response();
            case Sealing.IdTaken taken ->
                Problem.of(
                                "record-id-taken",
                                409,
                                "The id is taken",
                                "Another record has the id " + taken.id().value() + ".")
                        .response();
            case Sealing.Busy busy ->
                Problem.of("busy", 503, "Too much is waiting", "Nothing was accepted; send it again.")
                        .after(busy.retryAfter())
                        .response();
            case Sealing.Unavailable unavailable ->
                Problem.unavailable("The log did not answer; sending the same record again is safe.")
                        .after(unavailable.retryAfter())
                        .response();
        };
    }

    private static Problem notARecord(RefusedCredential why) {
        String reason = why.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        BadField field = new BadField(why.at(), reason, String.valueOf(why.getMessage()));
        return switch (why.reason()) {
            case MALFORMED_JSON, NOT_AN_OBJECT ->
                Problem.of("unreadable-body", 400, "The body cannot be read", "What is wrong is named under errors.")
                        .with(List.of(field));
            default -> recordRefused(field);
        };
    }

    private static Problem recordRefused(BadField field) {
        return Problem.of("record-refused", 422, "The record is refused", field.expected())
                .with(List.of(field));
    }
}
