package org.preuve.ledger.evidence.web;

import java.net.URI;
import java.util.UUID;
import org.preuve.ledger.approval.WithdrawSealed;
import org.preuve.ledger.doors.Body;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.NewId;
import org.preuve.ledger.evidence.Actor;
import org.preuve.ledger.evidence.CorrectEvidence;
import org.preuve.ledger.evidence.Correcting;
import org.preuve.ledger.evidence.Evidence;
import org.preuve.ledger.evidence.EvidenceId;
import org.preuve.ledger.evidence.FindEvidence;
import org.preuve.ledger.evidence.web.FactsReader.WithReason;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Hash;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes of sealed evidence: nothing is edited, each is a record of its own. */
@RestController
@RequestMapping("/api/v1/evidence/{id}")
class ChangeController {

    private final FindEvidence evidence;
    private final CorrectEvidence corrections;
    private final WithdrawSealed withdrawals;

    ChangeController(FindEvidence evidence, CorrectEvidence corrections, WithdrawSealed withdrawals) {
        this.evidence = evidence;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
    }

    /** The sealed withdrawal, with what proves it. */
    record Receipt(String id, long index, String digest, String receipt) {}

    @PostMapping(path = "/corrections", consumes = "application/json")
    ResponseEntity<EvidenceView> correct(@PathVariable UUID id, NewId draftId, Caller caller, Body body) {
        JsonNode json = body.json();
        WithReason written = FactsReader.readCorrection(json);
        Hash sent = Hash.sha256(CanonicalJson.write(json));
        Correcting corrects = new Correcting(new EvidenceId(id), written.reason());
        Evidence draft =
                corrections.correct(new EvidenceId(draftId.uuid()), corrects, written.facts(), sent, Actors.of(caller));
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + draft.id()))
                .body(EvidenceView.of(draft));
    }

    @PostMapping(path = "/withdrawal", consumes = "application/json")
    ResponseEntity<Receipt> withdraw(@PathVariable UUID id, NewId withdrawalId, Caller caller, Body body) {
        String reason = FactsReader.readReason(body.json());
        Actor by = Actors.of(caller);
        Evidence wrong = evidence.one(new EvidenceId(id), by);
        Sealing.Sealed sealed = withdrawals.withdraw(wrong, new RecordId(withdrawalId.uuid()), reason, by.person());
        return ResponseEntity.status(sealed.known() ? 200 : 201)
                .body(new Receipt(
                        sealed.id().value(),
                        sealed.index(),
                        sealed.digest().value(),
                        sealed.receipt().format()));
    }
}
