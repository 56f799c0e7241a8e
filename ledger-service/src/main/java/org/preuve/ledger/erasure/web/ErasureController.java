package org.preuve.ledger.erasure.web;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.preuve.ledger.doors.Body;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.Fields;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.erasure.EraseRecord;
import org.preuve.ledger.erasure.EraseRecord.Grounds;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.change.ErasureBasis;
import org.preuve.proofs.credential.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Takes away what a record says, and answers with the receipt of the record that says so. */
@RestController
class ErasureController {

    private static final int LONGEST_REASON = 1000;

    private final EraseRecord erasures;

    ErasureController(EraseRecord erasures) {
        this.erasures = erasures;
    }

    /** The sealed erasure, with what proves it. */
    record Receipt(String id, long index, String digest, String receipt) {}

    @DeleteMapping(path = "/api/v1/records/{id}/content", consumes = "application/json")
    ResponseEntity<?> erase(@PathVariable UUID id, Caller caller, Body body) {
        Sealing sealing = erasures.erase(new RecordId(id), read(body, caller))
                .orElseThrow(() -> new Refused(Problem.notFound("The log has no record of this id.")));
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
                Problem.unavailable("The log did not answer; sending it again goes on where this stopped.")
                        .after(unavailable.retryAfter())
                        .response();
            case Sealing other -> throw new IllegalStateException("our own erasure is not sealed: " + other);
        };
    }

    private static Grounds read(Body body, Caller caller) {
        Fields fields = Fields.of(body.json());
        String word = fields.text("basis", 40);
        String reason = fields.text("reason", LONGEST_REASON);
        fields.nothingElse();
        ErasureBasis basis = ErasureBasis.ofWord(word).orElseGet(() -> {
            fields.refuse("basis", "not one of the known words", words());
            return ErasureBasis.OTHER;
        });
        fields.check();
        return new Grounds(basis, reason, caller.subject());
    }

    private static String words() {
        return "one of "
                + Arrays.stream(ErasureBasis.values()).map(ErasureBasis::word).collect(Collectors.joining(", "));
    }
}
