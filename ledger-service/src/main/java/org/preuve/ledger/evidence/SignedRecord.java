package org.preuve.ledger.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a record that the organisation has signed. */
public final class SignedRecord {

    private final byte[] bytes;

    public SignedRecord(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedRecord that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
