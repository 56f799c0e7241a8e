package org.preuve.ledger.statements.web;

import java.net.URI;
import java.util.UUID;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.WithdrawSealed;
import org.preuve.ledger.doors.Body;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.NewId;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.statements.Correcting;
import org.preuve.ledger.statements.DraftStatement;
import org.preuve.ledger.statements.FindStatements;
import org.preuve.ledger.statements.Statement;
import org.preuve.ledger.statements.web.StatementReader.Correction;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Hash;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes of sealed statements: nothing is edited, each is a record of its own. */
@RestController
@RequestMapping(path = "/api/v1/company/statements/{id}", consumes = "application/json")
class StatementChangeController {

    private final StatementReader reader;
    private final FindStatements statements;
    private final DraftStatement drafts;
    private final WithdrawSealed withdrawals;

    StatementChangeController(
            StatementReader reader, FindStatements statements, DraftStatement drafts, WithdrawSealed withdrawals) {
        this.reader = reader;
        this.statements = statements;
        this.drafts = drafts;
        this.withdrawals = withdrawals;
    }

    /** The sealed withdrawal, with what proves it. */
    record Receipt(String id, long index, String digest, String receipt) {}

    @PostMapping("/corrections")
    ResponseEntity<StatementView> correct(@PathVariable UUID id, NewId draftId, Caller caller, Body body) {
        JsonNode json = body.json();
        Statement wrong = statements.one(new RecordId(id));
        Correction correction = reader.correction(wrong.content(), json);
        Statement draft = drafts.correct(
                new RecordId(draftId.among("statements").uuid()),
                new Correcting(wrong.record(), correction.reason()),
                correction.content(),
                Hash.sha256(CanonicalJson.write(json)),
                new Person(caller.subject()));
        return ResponseEntity.created(URI.create(
                        "/api/v1/company/statements/" + draft.record().uuid()))
                .body(StatementView.of(draft));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Receipt> withdraw(@PathVariable UUID id, NewId withdrawalId, Caller caller, Body body) {
        String reason = StatementReader.reason(body.json());
        RecordId withdrawal = new RecordId(withdrawalId.among("withdrawals").uuid());
        Sealing.Sealed sealed = withdrawals.withdraw(
                statements.one(new RecordId(id)), withdrawal, reason, new Person(caller.subject()));
        return ResponseEntity.status(sealed.known() ? 200 : 201)
                .body(new Receipt(
                        sealed.id().value(),
                        sealed.index(),
                        sealed.digest().value(),
                        sealed.receipt().format()));
    }
}
