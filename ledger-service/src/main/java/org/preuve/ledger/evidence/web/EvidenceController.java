package org.preuve.ledger.evidence.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.approval.ListPlace;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.Stage;
import org.preuve.ledger.doors.Body;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.ListParameters;
import org.preuve.ledger.doors.NewId;
import org.preuve.ledger.doors.PageCursor;
import org.preuve.ledger.evidence.ApproveEvidence;
import org.preuve.ledger.evidence.DraftEvidence;
import org.preuve.ledger.evidence.Evidence;
import org.preuve.ledger.evidence.EvidenceId;
import org.preuve.ledger.evidence.Facts;
import org.preuve.ledger.evidence.FindEvidence;
import org.preuve.ledger.evidence.web.FactsReader.Edit;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Hash;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Evidence from draft to sealed. */
@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceController {

    private final DraftEvidence drafts;
    private final ApproveEvidence approvals;
    private final FindEvidence evidence;

    EvidenceController(DraftEvidence drafts, ApproveEvidence approvals, FindEvidence evidence) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.evidence = evidence;
    }

    /** @param next cursor of the next page, absent at the end */
    record Page(List<EvidenceView> items, @Nullable String next) {}

    @PostMapping(consumes = "application/json")
    ResponseEntity<EvidenceView> create(NewId id, Caller caller, Body body) {
        JsonNode json = body.json();
        Facts facts = FactsReader.read(json);
        Hash sent = Hash.sha256(CanonicalJson.write(json));
        Evidence draft = drafts.create(new EvidenceId(id.uuid()), facts, sent, new Person(caller.subject()));
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + draft.id()))
                .body(EvidenceView.of(draft));
    }

    @PutMapping(path = "/{id}", consumes = "application/json")
    EvidenceView edit(@PathVariable UUID id, Caller caller, Body body) {
        Edit edit = FactsReader.readEdit(body.json());
        return EvidenceView.of(drafts.edit(new EvidenceId(id), edit.facts(), edit.reason(), Actors.of(caller)));
    }

    @PostMapping("/{id}/submit")
    EvidenceView submit(@PathVariable UUID id, Caller caller) {
        return EvidenceView.of(drafts.submit(new EvidenceId(id), Actors.of(caller)));
    }

    @PostMapping("/{id}/approve")
    EvidenceView approve(@PathVariable UUID id, Caller caller) {
        return EvidenceView.of(approvals.approve(new EvidenceId(id), Actors.of(caller)));
    }

    @GetMapping("/{id}")
    EvidenceView one(@PathVariable UUID id, Caller caller) {
        return EvidenceView.of(evidence.one(new EvidenceId(id), Actors.of(caller)));
    }

    @GetMapping
    Page list(
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        Optional<ListPlace> after =
                cursor.map(PageCursor::parse).map(place -> new ListPlace(place.createdAt(), place.id()));
        Optional<String> asked = state.map(word -> ListParameters.word("state", word, Stage.WORDS));
        List<Evidence> found = evidence.page(asked, after, ListParameters.limit(limit) + 1, Actors.of(caller));
        List<Evidence> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(page.getLast()).text() : null;
        return new Page(page.stream().map(EvidenceView::of).toList(), next);
    }

    private static PageCursor cursor(Evidence last) {
        return new PageCursor(last.approval().createdAt(), last.id().uuid());
    }
}
