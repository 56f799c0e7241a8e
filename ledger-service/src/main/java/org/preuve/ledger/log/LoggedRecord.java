package org.preuve.ledger.log;

import java.util.function.Supplier;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.receipt.Receipt;

/** A record that is in the log, with what proves it. The receipt is made when it is asked for. */
public final class LoggedRecord {

    private final KeptRecord record;
    private final long index;
    private final Supplier<Receipt> receipt;

    LoggedRecord(KeptRecord record, long index, Supplier<Receipt> receipt) {
        this.record = record;
        this.index = index;
        this.receipt = receipt;
    }

    public RecordId id() {
        return record.id();
    }

    public RecordKind kind() {
        return record.kind();
    }

    public Did issuer() {
        return record.issuer();
    }

    public Salt salt() {
        return record.salt();
    }

    public byte[] bytes() {
        return record.bytes();
    }

    public RecordDigest digest() {
        return record.digest();
    }

    public long index() {
        return index;
    }

    public Receipt receipt() {
        return receipt.get();
    }
}
