package org.preuve.ledger.log;

import java.time.Duration;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.receipt.Receipt;

/** What came of sealing a record. */
public sealed interface Sealing {

    /**
     * It is in the log, under a signed checkpoint.
     *
     * @param known whether it was sealed before this call; the receipt is then the one of that time, byte for byte
     */
    record Sealed(RecordId id, long index, RecordDigest digest, Receipt receipt, boolean known) implements Sealing {}

    /** Its author's signature does not hold, or nobody here knows the author's key. Nothing was stored. */
    record Refused(String reason, String detail) implements Sealing {}

    /**
     * It was sealed, and its content erased since; or what it changes was erased, and it never will be sealed. It is not
     * taken, and nothing of it is kept.
     */
    record Erased(RecordId id) implements Sealing {}

    /** Another record has its id. Nothing was stored. */
    record IdTaken(RecordId id) implements Sealing {}

    /** Too much is waiting. Nothing was accepted. */
    record Busy(Duration retryAfter) implements Sealing {}

    /** The store did not answer. The record may be sealed or not: sending it again tells, and seals it if it was not. */
    record Unavailable(Duration retryAfter) implements Sealing {}
}
