package org.preuve.supplier.sealing;

import java.time.Instant;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.RecordDigest;

/**
 * Where a record stands in the log, and since when.
 *
 * @param receipt the C2SP tlog-proof text exactly as the ledger gave it: the same for every repetition
 */
public record Seal(RecordId id, long index, RecordDigest digest, Instant sealedAt, String receipt) {}
