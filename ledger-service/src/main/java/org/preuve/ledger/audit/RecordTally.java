package org.preuve.ledger.audit;

import org.preuve.ledger.log.RecordKey;

/**
 * Compares two large sets of records without holding either: how many more there are of the second than of the first,
 * by the first bits of their keys. What is in both cancels out, so only a few buckets remain to be looked at.
 */
final class RecordTally {

    private static final int BUCKETS = 4096;

    private final int[] surplus = new int[BUCKETS];

    void sealed(RecordKey record) {
        surplus[bucket(record)]--;
    }

    void kept(RecordKey record) {
        surplus[bucket(record)]++;
    }

    /** Whether more were kept than sealed among those that share this one's bucket. */
    boolean hasMoreThanSealedNear(RecordKey record) {
        return surplus[bucket(record)] > 0;
    }

    boolean hasMoreThanSealed() {
        for (int more : surplus) {
            if (more > 0) {
                return true;
            }
        }
        return false;
    }

    private static int bucket(RecordKey record) {
        byte[] bytes = record.hash().bytes();
        return (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % BUCKETS;
    }
}
