package org.preuve.proofs.bundle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The canonical bytes of a status list credential that travels along. Nothing is checked, not even that it is one. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record CarriedList(byte[] json) {

    public CarriedList {
        json = json.clone();
    }

    @Override
    public byte[] json() {
        return json.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CarriedList list && Arrays.equals(json, list.json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }
}
