package org.preuve.ledger.log;

import java.time.Instant;
import java.util.function.Supplier;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.receipt.Receipt;

/** A record's entry in the log, which stands whatever became of the record. The receipt is made when it is asked for. */
public final class LoggedEntry {

    private final Trace trace;
    private final long index;
    private final Instant sealedAt;
    private final Supplier<Receipt> receipt;

    LoggedEntry(Trace trace, long index, Instant sealedAt, Supplier<Receipt> receipt) {
        this.trace = trace;
        this.index = index;
        this.sealedAt = sealedAt;
        this.receipt = receipt;
    }

    public RecordId id() {
        return trace.id();
    }

    public RecordKind kind() {
        return trace.kind();
    }

    public Did issuer() {
        return trace.issuer();
    }

    public RecordDigest digest() {
        return trace.digest();
    }

    public long index() {
        return index;
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    public Receipt receipt() {
        return receipt.get();
    }
}
