package org.preuve.ledger.log;

import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;

/**
 * What is left of a record whose content was erased: enough to find its entry, and to know its bytes again when they
 * are sent once more. Neither key nor digest leads back to the content: the first is a hash over a signature that
 * nobody can guess, the salt of the second is gone.
 */
public record ErasedRecord(
        RecordKey key, RecordId id, RecordKind kind, Did issuer, RecordDigest digest, List<Long> groups)
        implements Trace {

    public ErasedRecord {
        groups = List.copyOf(groups);
    }
}
