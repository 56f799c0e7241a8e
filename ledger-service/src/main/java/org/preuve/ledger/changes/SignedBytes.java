package org.preuve.ledger.changes;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The canonical bytes of a signed record. */
public final class SignedBytes {

    private final byte[] bytes;

    public SignedBytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
