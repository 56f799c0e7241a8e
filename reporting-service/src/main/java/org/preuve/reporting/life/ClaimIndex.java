package org.preuve.reporting.life;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.claims.ClaimId;

/**
 * Which claims are to be decided when something happens: ids only, so that nothing is to be erased. It may name claims that are not public, or do not
 * rest on that any more: who decides looks at the claim itself.
 */
public interface ClaimIndex {

    /** Notes a claim under keys; noting it again changes nothing. */
    void note(ClaimId claim, Collection<Key> keys);

    /** The claims noted under any of these keys, in one read. */
    Set<ClaimId> under(Collection<Key> keys);

    /** Takes a claim from under keys, where nothing can happen to it any more. */
    void forget(ClaimId claim, Collection<Key> keys);

    /** Something that can happen to claims. */
    record Key(String value) {

        private static final int SHARDS = 64;

        /** A record is corrected, withdrawn, erased or measured. */
        static Key of(RecordId record) {
            return new Key("record " + record.value());
        }

        /** A key or the recognition of a party changes. */
        static Key of(Did party) {
            return new Key("party " + party.value());
        }

        /** A minute begins in which something ends, or has ended in the minute before. */
        static Key minute(long minute) {
            return new Key("minute " + minute);
        }

        static Key minuteOf(Instant end) {
            long second = end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0);
            return minute(Math.ceilDiv(second, 60L));
        }

        /** One of the lists of claims on which evidence still decides. */
        static Key live(ClaimId claim) {
            return live((int) (claim.uuid().getLeastSignificantBits() & (SHARDS - 1)));
        }

        static List<Key> allLive() {
            return IntStream.range(0, SHARDS).mapToObj(Key::live).toList();
        }

        private static Key live(int shard) {
            return new Key("live " + shard);
        }
    }
}
