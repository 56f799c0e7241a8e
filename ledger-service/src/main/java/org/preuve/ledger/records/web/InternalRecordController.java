package org.preuve.ledger.records.web;

import java.util.List;
import org.preuve.ledger.doors.Body;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.Lines;
import org.preuve.ledger.records.AcceptRecord;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of the other services. The gateway never routes it, and it trusts nobody for being inside. */
@RestController
class InternalRecordController {

    private final AcceptRecord records;
    private final RecordLines lines;

    InternalRecordController(AcceptRecord records, RecordLines lines) {
        this.records = records;
        this.lines = lines;
    }

    @PostMapping(
            path = "/internal/v1/records",
            consumes = {"application/vc", "application/json"})
    ResponseEntity<?> seal(Caller caller, Body body) {
        RecordAnswer answer = RecordAnswer.of(records.accept(caller.subject(), body.bytes()));
        return answer.problem() != null
                ? answer.problem().response()
                : ResponseEntity.status(answer.status()).body(answer.sealed());
    }

    /** One record a line; one answer a line, in the same order, whatever became of the others. */
    @PostMapping(path = "/internal/v1/records", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<byte[]> sealAll(Caller caller, Lines sent) {
        List<RecordAnswer> answers = records.acceptAll(caller.subject(), sent.lines()).stream()
                .map(RecordAnswer::of)
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(lines.write(answers));
    }
}
