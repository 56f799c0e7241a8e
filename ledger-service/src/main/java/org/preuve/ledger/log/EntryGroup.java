package org.preuve.ledger.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.TreeHead;

/**
 * Entries that were sequenced together. A group is stored once, under the index of its first entry; who stores it first
 * decides for all writers what stands at these indexes.
 *
 * @param start index of the first entry
 * @param entries the exact bytes that readers hash
 * @param after the head of the tree when they are in it
 */
public record EntryGroup(long start, List<byte[]> entries, TreeHead after) {

    public EntryGroup {
        entries = List.copyOf(entries);
    }

    public long end() {
        return start + entries.size();
    }

    public byte[] entry(long index) {
        return entries.get(Math.toIntExact(index - start));
    }

    /** When its entries were sealed, all at once. */
    Instant sealedAt() {
        return Links.parse(entries.getLast(), end() - 1).sealedAt();
    }

    /** Where in the group the entry of this digest is; digests are salted, so no two entries share one. */
    public OptionalLong indexOf(RecordDigest digest) {
        byte[] begins = ("{\"digest\":\"" + digest.value() + "\"").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < entries.size(); i++) {
            byte[] entry = entries.get(i);
            if (entry.length > begins.length && Arrays.equals(entry, 0, begins.length, begins, 0, begins.length)) {
                return OptionalLong.of(start + i);
            }
        }
        return OptionalLong.empty();
    }

    boolean isByteForByte(EntryGroup other) {
        if (start != other.start || !after.equals(other.after) || entries.size() != other.entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!Arrays.equals(entries.get(i), other.entries.get(i))) {
                return false;
            }
        }
        return true;
    }
}
