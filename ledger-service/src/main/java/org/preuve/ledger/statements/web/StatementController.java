package org.preuve.ledger.statements.web;

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
import org.preuve.ledger.doors.PageCursor;
import org.preuve.ledger.statements.ApproveStatement;
import org.preuve.ledger.statements.Content;
import org.preuve.ledger.statements.DraftStatement;
import org.preuve.ledger.statements.FindStatements;
import org.preuve.ledger.statements.Statement;
import org.preuve.ledger.statements.StatementKind;
import org.preuve.ledger.statements.StatementQuery;
import org.preuve.ledger.statements.web.StatementReader.Correction;
import org.preuve.proofs.credential.RecordId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statements from draft to sealed, whatever their kind. */
@RestController
@RequestMapping("/api/v1/company/statements")
class StatementController {

    private final StatementReader reader;
    private final DraftStatement drafts;
    private final ApproveStatement approvals;
    private final FindStatements statements;

    StatementController(
            StatementReader reader, DraftStatement drafts, ApproveStatement approvals, FindStatements statements) {
        this.reader = reader;
        this.drafts = drafts;
        this.approvals = approvals;
        this.statements = statements;
    }

    /** @param next cursor of the next page, absent at the end */
    record Page(List<StatementView> items, @Nullable String next) {}

    @GetMapping
    Page list(
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        StatementQuery query = new StatementQuery(
                state.map(word -> ListParameters.word("state", word, Stage.WORDS)),
                kind.map(word -> ListParameters.word("kind", word, StatementKind.WORDS)),
                cursor.map(PageCursor::parse).map(place -> new ListPlace(place.createdAt(), place.id())),
                ListParameters.limit(limit) + 1);
        List<Statement> found = statements.page(query);
        List<Statement> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                page.stream().map(StatementView::of).toList(), found.size() > limit ? cursor(page.getLast()) : null);
    }

    private static String cursor(Statement last) {
        return new PageCursor(last.approval().createdAt(), last.record().uuid()).text();
    }

    @GetMapping("/{id}")
    StatementView one(@PathVariable UUID id) {
        return StatementView.of(statements.one(new RecordId(id)));
    }

    /** The body is the one that created it: of a correction the reason too. */
    @PutMapping(path = "/{id}", consumes = "application/json")
    StatementView edit(@PathVariable UUID id, Caller caller, Body body) {
        Statement draft = statements.one(new RecordId(id));
        draft.approval().requireDraft();
        Content before = draft.content();
        if (draft.corrects().isEmpty()) {
            return edited(draft, reader.another(before, body.json()), Optional.empty(), caller);
        }
        Correction correction = reader.correction(before, body.json());
        return edited(draft, correction.content(), Optional.of(correction.reason()), caller);
    }

    private StatementView edited(Statement draft, Content next, Optional<String> reason, Caller caller) {
        return StatementView.of(drafts.edit(draft.record(), next, reason, new Person(caller.subject())));
    }

    @PostMapping("/{id}/submit")
    StatementView submit(@PathVariable UUID id, Caller caller) {
        return StatementView.of(drafts.submit(new RecordId(id), new Person(caller.subject())));
    }

    @PostMapping("/{id}/approve")
    StatementView approve(@PathVariable UUID id, Caller caller) {
        return StatementView.of(approvals.approve(new RecordId(id), new Person(caller.subject())));
    }
}
