package org.preuve.proofs.audit;

import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Salt;

/** Whether a record is the one that an entry stands for. */
public sealed interface RecordContent {

    /** It is this one; nothing is said of its signature. */
    record Read(Entry entry, Credential record) implements RecordContent {}

    /** It is not. */
    record Wrong(Entry entry, String cause) implements RecordContent {}

    /** The entry that was asked about. */
    Entry entry();

    /** Reads what stands behind an entry. KNOWN GAP: no record can be erased yet, so a missing one is always wrong. */
    static RecordContent of(Entry entry, LoggedRecord logged) {
        Salt salt = logged.salt();
        byte[] bytes = logged.record();
        return salt == null || bytes == null
                ? new Wrong(entry, "its record or salt is missing")
                : of(entry, salt, bytes);
    }

    /** Reads a record's canonical bytes. */
    static RecordContent of(Entry entry, Salt salt, byte[] bytes) {
        if (!entry.digest().matches(salt, bytes)) {
            return new Wrong(entry, "its record is not the one whose digest the entry carries");
        }
        return read(entry, bytes);
    }

    private static RecordContent read(Entry entry, byte[] bytes) {
        try {
            Credential record = Credential.parse(bytes);
            return record.id().equals(entry.id()) && record.kind() == entry.kind()
                    ? new Read(entry, record)
                    : new Wrong(entry, "its record is " + record.kind().word() + " " + record.id());
        } catch (RefusedCredential e) {
            return new Wrong(entry, "its record is not acceptable: " + e.getMessage());
        }
    }
}
