package org.preuve.proofs.bundle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.receipt.Receipt;

/** A record's canonical bytes, the salt that it was digested with, and the log's receipt for it. Nothing is checked. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record SealedRecord(byte[] record, Salt salt, Receipt receipt) {

    public SealedRecord {
        record = record.clone();
    }

    @Override
    public byte[] record() {
        return record.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedRecord sealed
                && Arrays.equals(record, sealed.record)
                && salt.equals(sealed.salt)
                && receipt.equals(sealed.receipt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(record);
    }
}
