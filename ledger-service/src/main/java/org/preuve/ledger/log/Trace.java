package org.preuve.ledger.log;

import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;

/** What leads from a record in the store to its entry in the log, whether or not its content still exists. */
public sealed interface Trace permits KeptRecord, ErasedRecord {

    RecordKey key();

    RecordId id();

    RecordKind kind();

    Did issuer();

    /** The digest in the record's entry. */
    RecordDigest digest();

    /** Starts of the groups that it was meant for; the one that holds its entry is among them. */
    List<Long> groups();
}
