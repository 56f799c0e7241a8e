package org.preuve.ledger.audit.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.audit.AuditJob;
import org.preuve.ledger.audit.AuditState;
import org.preuve.ledger.audit.AuditState.Word;
import org.preuve.ledger.audit.Mismatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts the audit of everything that is stored, and says how far it is. */
@RestController
@RequestMapping("/api/v1/log/audit")
class AuditController {

    private final AuditJob audit;

    AuditController(AuditJob audit) {
        this.audit = audit;
    }

    /** How far the last audit is, or what it came to. */
    record Audit(
            String state,
            long checked,
            long size,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Problem problem) {}

    /** The first thing that does not match; {@code index} is absent when it belongs to no entry. */
    record Problem(@Nullable Long index, String field, String cause) {}

    @PostMapping
    ResponseEntity<Audit> start() {
        return ResponseEntity.accepted().body(render(audit.start()));
    }

    @GetMapping
    Audit state() {
        return render(audit.state());
    }

    private static Audit render(AuditState state) {
        return new Audit(
                state.word().name().toLowerCase(Locale.ROOT),
                state.checked(),
                state.size(),
                state.word() == Word.NEVER ? null : seconds(Optional.of(state.startedAt())),
                seconds(state.finishedAt()),
                state.problem().map(AuditController::render).orElse(null));
    }

    private static Problem render(Mismatch mismatch) {
        return new Problem(
                mismatch.index() == Mismatch.NO_INDEX ? null : mismatch.index(), mismatch.field(), mismatch.cause());
    }

    private static @Nullable Instant seconds(Optional<Instant> at) {
        return at.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS)).orElse(null);
    }
}
