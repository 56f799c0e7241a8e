package org.preuve.ledger.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.approval.CheckSealed;
import org.preuve.ledger.approval.CheckSealed.Difference;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import tools.jackson.databind.JsonNode;

/** Holds a statement against the record that it became. Changes nothing. */
public final class CheckSealedStatements {

    private final StatementStore store;
    private final Pseudonyms pseudonyms;
    private final CheckSealed sealed;
    private final Did organisation;

    public CheckSealedStatements(StatementStore store, Pseudonyms pseudonyms, CheckSealed sealed, Did organisation) {
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.sealed = sealed;
        this.organisation = organisation;
    }

    /**
     * The first difference between a sealed record and what is kept of the statement that it came from, if any. Records
     * of others, and the organisation's own that say something else, are none of these.
     *
     * @param log its keys, past ones too
     */
    public Optional<Difference> difference(Credential record, Entry entry, List<LogKey> log) {
        if (!isStatement(record)) {
            return Optional.empty();
        }
        return CheckSealed.reading(Matter.STATEMENT, () -> ofKept(record, entry, log));
    }

    private Optional<Difference> ofKept(Credential record, Entry entry, List<LogKey> log) {
        boolean wasEnded = sealed.isEnded(record.id());
        Optional<Statement> kept = store.find(record.id());
        if (kept.isEmpty()) {
            return Difference.of("statement", "the statement that was sealed is missing");
        }
        Statement statement = kept.get();
        return sealed.difference(statement.approval(), wasEnded, record, entry, log)
                .or(() -> ofContent(statement, record));
    }

    /** Only what came through these doors names who wrote it down. */
    private boolean isStatement(Credential record) {
        JsonNode said = StatementRecord.said(record);
        return record.issuer().equals(organisation)
                && said.has("recordedBy")
                && StatementKind.ofType(said.path("type").asString(""))
                        .filter(kind -> record.kind() == kind.recordKind() || record.kind() == RecordKind.CORRECTION)
                        .isPresent();
    }

    /** While it is being approved the signed bytes themselves are kept beside it. */
    private Optional<Difference> ofContent(Statement statement, Credential record) {
        if (statement.approval().seal().isEmpty()) {
            return Optional.empty();
        }
        JsonNode kept = StatementRecord.subject(
                statement, statement.approval().seal().get().by(), person -> pseudonyms.of(person.subject()));
        if (!Arrays.equals(CanonicalJson.write(kept), CanonicalJson.write(StatementRecord.said(record)))) {
            return Difference.of("subject", "the statement says something else than its record");
        }
        if (!record.validUntil().equals(statement.content().validUntil())) {
            return Difference.of("validUntil", "the statement ends at another time than its record");
        }
        return corrects(statement).equals(named(record))
                ? Optional.empty()
                : Difference.of("corrects", "the statement corrects something else than its record");
    }

    private static Optional<String> corrects(Statement statement) {
        return statement.corrects().map(what -> what.statement().value() + " " + what.reason());
    }

    private static Optional<String> named(Credential record) {
        JsonNode subject = record.subject();
        return record.kind() == RecordKind.CORRECTION
                ? Optional.of(subject.at("/corrects/id").asString("") + " "
                        + subject.path("reason").asString(""))
                : Optional.empty();
    }
}
