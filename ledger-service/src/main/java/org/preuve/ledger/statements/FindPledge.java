package org.preuve.ledger.statements;

import java.time.LocalDate;
import java.util.Optional;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeRefusal.AlreadyChanged;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;
import tools.jackson.databind.JsonNode;

/** Finds what the organisation promised, as the log has it: progress is measured on that. */
public final class FindPledge {

    private final FindRecords records;
    private final FindChanges changes;
    private final Did organisation;

    public FindPledge(FindRecords records, FindChanges changes, Did organisation) {
        this.records = records;
        this.changes = changes;
        this.organisation = organisation;
    }

    /**
     * A sealed commitment of the organisation.
     *
     * @param unit in which it is measured today, after all corrections
     * @param baseline from which day on
     */
    public record Pledge(RecordId id, RecordDigest digest, String unit, LocalDate baseline) {}

    /**
     * A commitment, or a correction of one, that was not taken back; empty when the log has none of the organisation's.
     *
     * @throws org.preuve.ledger.changes.ChangeRefused when it, or what took its place, was withdrawn or erased
     */
    public Optional<Pledge> one(RecordId id) {
        return records.entry(id)
                .filter(entry -> entry.issuer().equals(organisation))
                .filter(entry -> entry.kind() == RecordKind.COMMITMENT || entry.kind() == RecordKind.CORRECTION)
                .flatMap(this::read);
    }

    private Optional<Pledge> read(LoggedEntry entry) {
        return said(standing(entry.id()))
                .filter(said ->
                        StatementKind.COMMITMENT.type().equals(said.path("type").asString("")))
                .map(said -> new Pledge(
                        entry.id(),
                        entry.digest(),
                        said.at("/baseline/unit").asString(""),
                        LocalDate.parse(said.at("/baseline/date").asString(""))));
    }

    /** The record itself, or the last correction of it. */
    private RecordId standing(RecordId id) {
        RecordId last = id;
        Optional<Change> change = changes.state(last).change();
        while (change.isPresent()) {
            if (change.get().kind() != ChangeKind.CORRECTION) {
                throw new AlreadyChanged(last, change.get()).refused();
            }
            last = change.get().by();
            change = changes.state(last).change();
        }
        return last;
    }

    private Optional<JsonNode> said(RecordId id) {
        return records.find(id).map(record -> StatementRecord.said(Credential.parse(record.bytes())));
    }
}
