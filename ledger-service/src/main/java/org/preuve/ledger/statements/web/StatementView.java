package org.preuve.ledger.statements.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.approval.Approval;
import org.preuve.ledger.approval.Stage;
import org.preuve.ledger.statements.Statement;
import tools.jackson.databind.JsonNode;

/** A statement as the doors show it. */
record StatementView(
        String id,
        String kind,
        String state,
        JsonNode statement,
        @Nullable Instant validUntil,
        Instant createdAt,
        @Nullable Sealed record,
        @Nullable Corrects corrects,
        @Nullable ChangedBy change) {

    /** What this is to replace, or did. */
    record Corrects(String id, String reason) {}

    /** The record that corrected or withdrew this one. */
    record ChangedBy(String id, long index, Instant since) {}

    /** The record that it became. */
    record Sealed(String id, long index, String digest, String receipt) {}

    static StatementView of(Statement statement) {
        Approval approval = statement.approval();
        String id = statement.record().value();
        return new StatementView(
                statement.record().uuid().toString(),
                statement.content().kind().word(),
                approval.stage().word(),
                statement.content().subject(),
                statement.content().validUntil().orElse(null),
                approval.createdAt(),
                approval.seal()
                        .map(Stage.Sealed::as)
                        .map(as -> new Sealed(id, as.index(), as.digest().value(), as.receipt()))
                        .orElse(null),
                statement
                        .corrects()
                        .map(what -> new Corrects(what.statement().uuid().toString(), what.reason()))
                        .orElse(null),
                approval.end()
                        .map(by -> new ChangedBy(
                                by.by().value(), by.in().index(), by.in().sealedAt()))
                        .orElse(null));
    }
}
