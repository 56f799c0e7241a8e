package org.preuve.reporting.ledger;

import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.TilePath;

/**
 * The doors of the ledger that this service uses. What comes back has the right shape and is otherwise unproven: whoever asks checks it. Each method
 * throws {@link LedgerUnavailable} when there is no answer in time, or none of that shape.
 */
public interface LedgerClient {

    /** The newest checkpoint, as served. */
    byte[] checkpoint();

    /** At most {@code limit} records in log order. */
    RecordPage records(long from, int limit);

    /** What shows that the tree of {@code to} entries begins with the tree of {@code from} entries. */
    ConsistencyProof consistency(long from, long to);

    /** A tile's bytes, as served. */
    byte[] tile(TilePath path);

    /** The file that proves a public record, with everything that the ledger knows. */
    Bundle bundle(RecordId id);

    /** The same of a record that is not public; for callers who may read it at the ledger themselves, and nobody else. */
    Bundle confidentialBundle(RecordId id);

    /** Hands over a signed record. Sending the same bytes again is safe: a record is in the log at most once. */
    SealAnswer seal(Credential record);
}
