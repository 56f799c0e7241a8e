package org.preuve.ledger.statements.web;

import java.net.URI;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.doors.Body;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.NewId;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.statements.Content;
import org.preuve.ledger.statements.DraftStatement;
import org.preuve.ledger.statements.Statement;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Hash;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Drafts of what the organisation states; each kind has a door of its own. */
@RestController
@RequestMapping(path = "/api/v1/company", consumes = "application/json")
class DraftController {

    private final StatementReader reader;
    private final DraftStatement drafts;

    DraftController(StatementReader reader, DraftStatement drafts) {
        this.reader = reader;
        this.drafts = drafts;
    }

    @PostMapping("/commitments")
    ResponseEntity<StatementView> commit(NewId id, Caller caller, Body body) {
        JsonNode json = body.json();
        return created(id, caller, json, reader.commitment(json));
    }

    @PostMapping("/commitments/{record}/progress")
    ResponseEntity<StatementView> measure(@PathVariable String record, NewId id, Caller caller, Body body) {
        JsonNode json = body.json();
        return created(id, caller, json, reader.progress(commitment(record), json));
    }

    @PostMapping("/recognitions")
    ResponseEntity<StatementView> recognise(NewId id, Caller caller, Body body) {
        JsonNode json = body.json();
        return created(id, caller, json, reader.recognition(json));
    }

    private ResponseEntity<StatementView> created(NewId id, Caller caller, JsonNode json, Content content) {
        Hash sent = Hash.sha256(CanonicalJson.write(json));
        RecordId statement = new RecordId(id.among("statements").uuid());
        Statement draft = drafts.create(statement, content, sent, new Person(caller.subject()));
        return ResponseEntity.created(URI.create(
                        "/api/v1/company/statements/" + draft.record().uuid()))
                .body(StatementView.of(draft));
    }

    private static RecordId commitment(String text) {
        try {
            return RecordId.parse(text.startsWith("urn:uuid:") ? text : "urn:uuid:" + text);
        } catch (IllegalArgumentException none) {
            throw new Refused(Problem.notFound("The organisation has no sealed commitment of this id."));
        }
    }
}
