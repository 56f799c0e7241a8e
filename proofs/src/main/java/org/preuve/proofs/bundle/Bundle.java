package org.preuve.proofs.bundle;

import java.util.List;

/**
 * Everything that is needed to check one record offline: the record, the key records of its author, what a claim rests
 * on, timestamps on checkpoints that cover it, its corrections and withdrawals as of the bundle's time, and a policy that
 * says which log this is. A reader's own policy decides, not the one that travels along.
 */
public record Bundle(
        SealedRecord sealed,
        List<SealedRecord> keys,
        List<Rest> restsOn,
        TrustPolicy policy,
        List<TimestampedCheckpoint> timestamps,
        List<SealedRecord> changes) {

    /** The media type of {@link #write()}. */
    public static final String MEDIA_TYPE = "application/vnd.preuve.bundle+json";

    /** Bytes of the largest bundle that {@link #parse} reads. */
    public static final int MAX_BYTES = 16 << 20;

    public Bundle {
        keys = List.copyOf(keys);
        restsOn = List.copyOf(restsOn);
        timestamps = List.copyOf(timestamps);
        changes = List.copyOf(changes);
    }

    /** Without timestamps and changes. */
    public Bundle(SealedRecord sealed, List<SealedRecord> keys, List<Rest> restsOn, TrustPolicy policy) {
        this(sealed, keys, restsOn, policy, List.of(), List.of());
    }

    /**
     * Of {@link #write()}, in any spelling of the same JSON.
     *
     * @throws RefusedBundle with the reason and place, when it is no bundle
     */
    public static Bundle parse(byte[] json) {
        return BundleReader.read(json);
    }

    /** The file, {@code .preuve.json}: canonical JSON. */
    public byte[] write() {
        return BundleWriter.write(this);
    }
}
