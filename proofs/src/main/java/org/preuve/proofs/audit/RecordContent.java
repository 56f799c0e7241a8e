package org.preuve.proofs.audit;

import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Salt;

/** Whether a record is the one that an entry stands for. */
public sealed interface RecordContent {

    /** It is this one; nothing is said of its signature. */
    record Read(Entry entry, Credential record) implements RecordContent {}

    /** It is not: {@code field} is what differs, as {@link AuditResult.Broken} names it. */
    record Wrong(Entry entry, String field, String cause) implements RecordContent {}

    /** Neither record nor salt is there: right when the record was erased, and then only. */
    record Absent(Entry entry) implements RecordContent {}

    /** The entry that was asked about. */
    Entry entry();

    /** Reads what stands behind an entry. */
    static RecordContent of(Entry entry, LoggedRecord logged) {
        Salt salt = logged.salt();
        byte[] bytes = logged.record();
        if (salt != null && bytes != null) {
            return of(entry, salt, bytes);
        }
        if (salt == null && bytes == null) {
            return new Absent(entry);
        }
        return salt == null
                ? new Wrong(entry, "salt", "its salt is missing")
                : new Wrong(entry, "record", "its record is missing");
    }

    /** Reads a record's canonical bytes. */
    static RecordContent of(Entry entry, Salt salt, byte[] bytes) {
        if (!entry.digest().matches(salt, bytes)) {
            return new Wrong(entry, "digest", "its record is not the one whose digest the entry carries");
        }
        return read(entry, bytes);
    }

    private static RecordContent read(Entry entry, byte[] bytes) {
        try {
            Credential record = Credential.parse(bytes);
            String cause = "its record is " + record.kind().word() + " " + record.id();
            if (!record.id().equals(entry.id())) {
                return new Wrong(entry, "id", cause);
            }
            return record.kind() == entry.kind() ? new Read(entry, record) : new Wrong(entry, "kind", cause);
        } catch (RefusedCredential e) {
            return new Wrong(entry, "record", "its record is not acceptable: " + e.getMessage());
        }
    }
}
