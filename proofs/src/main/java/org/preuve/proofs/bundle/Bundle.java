package org.preuve.proofs.bundle;

import java.util.List;

/**
 * Everything that is needed to check one record offline: the record, the key records of its author and of who
 * erased what changed it, what a claim rests on, timestamps on checkpoints that cover it, its corrections and withdrawals as of the bundle's time, the status lists
 * that it names, and a policy that says which log this is. A reader's own policy decides, not the one that travels along.
 */
public record Bundle(
        SealedRecord sealed,
        List<SealedRecord> keys,
        List<Rest> restsOn,
        TrustPolicy policy,
        List<TimestampedCheckpoint> timestamps,
        List<SealedRecord> changes,
        List<CarriedList> statusLists) {

    /** The media type of {@link #write()}. */
    public static final String MEDIA_TYPE = "application/vnd.preuve.bundle+json";

    /** Bytes of the largest bundle that {@link #parse} reads. */
    public static final int MAX_BYTES = 16 << 20;

    public Bundle {
        keys = List.copyOf(keys);
        restsOn = List.copyOf(restsOn);
        timestamps = List.copyOf(timestamps);
        changes = List.copyOf(changes);
        statusLists = List.copyOf(statusLists);
    }

    /** Without status lists. */
    public Bundle(
            SealedRecord sealed,
            List<SealedRecord> keys,
            List<Rest> restsOn,
            TrustPolicy policy,
            List<TimestampedCheckpoint> timestamps,
            List<SealedRecord> changes) {
        this(sealed, keys, restsOn, policy, timestamps, changes, List.of());
    }

    /** Without timestamps, changes and status lists. */
    public Bundle(SealedRecord sealed, List<SealedRecord> keys, List<Rest> restsOn, TrustPolicy policy) {
        this(sealed, keys, restsOn, policy, List.of(), List.of());
    }

    /** The same with these status lists in place of those that it has. */
    public Bundle withStatusLists(List<CarriedList> lists) {
        return new Bundle(sealed, keys, restsOn, policy, timestamps, changes, lists);
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
