package org.preuve.ledger.records;

import java.util.Optional;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.RecordState;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.ledger.log.LoggedRecord;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;

/** Shows a sealed record to who may see it: claims and the organisation's key are public, the rest is not. */
public final class ShowRecord {

    private final FindRecords records;
    private final FindChanges changes;
    private final Organisation organisation;

    public ShowRecord(FindRecords records, FindChanges changes, Organisation organisation) {
        this.records = records;
        this.changes = changes;
        this.organisation = organisation;
    }

    /** A record with its content; ask for its erasure first, because content that is on its way out is not shown. */
    public Optional<LoggedRecord> find(RecordId id) {
        return records.find(id);
    }

    /** When and why what a record says was taken away, if it was. */
    public Optional<Erasure> erasure(RecordId id) {
        return changes.state(id)
                .change()
                .filter(change -> change.kind() == ChangeKind.ERASURE)
                .map(change -> new Erasure(change, said(change, "basis").orElse("other"), reason(change)));
    }

    /** What the erasure with this id erased; empty where this is no erasure. */
    public Optional<RecordId> erased(RecordId erasure) {
        return records.find(erasure)
                .filter(found -> found.kind() == RecordKind.ERASURE)
                .flatMap(found -> Credential.parse(found.bytes())
                        .subject()
                        .at("/erases/id")
                        .asStringOpt())
                .map(RecordId::parse);
    }

    /** An erasure as its own record tells it. */
    public record Erasure(Change change, String basis, Optional<String> reason) {}

    /** Its entry, which stands whatever became of the record. */
    public Optional<LoggedEntry> entry(RecordId id) {
        return records.entry(id);
    }

    public RecordState state(RecordId id) {
        return changes.state(id);
    }

    /** The correction that stands in a record's place. */
    public Optional<RecordId> successor(RecordId id) {
        return changes.successor(id);
    }

    /** Why a record was changed, as the change says it while its own content stands. */
    public Optional<String> reason(Change change) {
        return said(change, "reason");
    }

    private Optional<String> said(Change change, String member) {
        return records.kept(change.by())
                .flatMap(bytes -> Credential.parse(bytes).subject().path(member).asStringOpt());
    }

    public boolean isPublic(LoggedRecord record) {
        return isPublic(record.kind(), record.issuer());
    }

    public boolean isPublic(LoggedEntry entry) {
        return isPublic(entry.kind(), entry.issuer());
    }

    private boolean isPublic(RecordKind kind, Did issuer) {
        return kind == RecordKind.CLAIM || (kind == RecordKind.KEY && issuer.equals(organisation.did()));
    }
}
