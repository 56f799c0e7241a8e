package org.preuve.ledger.records;

import java.util.Optional;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedRecord;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;

/** Shows a sealed record to who may see it: claims and the organisation's key are public, the rest is not. */
public final class ShowRecord {

    private final FindRecords records;
    private final Organisation organisation;

    public ShowRecord(FindRecords records, Organisation organisation) {
        this.records = records;
        this.organisation = organisation;
    }

    public Optional<LoggedRecord> find(RecordId id) {
        return records.find(id);
    }

    public boolean isPublic(LoggedRecord record) {
        return record.kind() == RecordKind.CLAIM
                || (record.kind() == RecordKind.KEY && record.issuer().equals(organisation.did()));
    }
}
