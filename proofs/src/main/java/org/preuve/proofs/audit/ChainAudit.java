package org.preuve.proofs.audit;

import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedEntry;
import org.preuve.proofs.log.TreeHead;

/** Takes entries in order and checks each one's form, index and link, and in the end the root over all of them. */
final class ChainAudit {

    private final TreeHead head;
    private final LongFunction<Optional<byte[]>> entries;

    private CompactRange range = CompactRange.empty();
    private CompactRange beforeLast = CompactRange.empty();
    private @Nullable Hash lastLeaf;

    /** {@code entries} finds the bytes at an index, to tell which side of a broken link is to blame. */
    ChainAudit(TreeHead head, LongFunction<Optional<byte[]>> entries) {
        this.head = head;
        this.entries = entries;
    }

    /** Gives back the entry that the bytes are. */
    Entry append(byte[] bytes, Hash leaf) {
        Entry entry = parse(range.size(), bytes);
        append(entry, leaf);
        return entry;
    }

    /** The tree over what was taken so far. */
    TreeHead soFar() {
        return range.head();
    }

    /** Gives back what stands behind the line's entry. */
    RecordContent append(ReadLine line) {
        RecordContent content = line.content();
        if (content == null) {
            throw notAnEntry(range.size(), line.problem());
        }
        append(content.entry(), line.leaf());
        return content;
    }

    private void append(Entry entry, Hash leaf) {
        long index = range.size();
        if (entry.index() != index) {
            throw new BrokenLog(index, "index", "the entry in place " + index + " says that it is " + entry.index());
        }
        Hash previous = entry.previous();
        if (lastLeaf != null && previous != null && !previous.equals(lastLeaf)) {
            throw brokenLink(index, previous, leaf);
        }
        beforeLast = range;
        range = range.append(leaf);
        lastLeaf = leaf;
    }

    /** All links hold, so when the root is another one, the last entry was replaced, alone or with those before it. */
    void finish() {
        if (!range.head().equals(head)) {
            throw new BrokenLog(
                    Math.max(AuditResult.NO_INDEX, head.size() - 1),
                    "root",
                    "the entries up to here are not those whose tree the checkpoint signs");
        }
    }

    private static Entry parse(long index, byte[] bytes) {
        try {
            return Entry.parse(bytes);
        } catch (MalformedEntry e) {
            throw notAnEntry(index, String.valueOf(e.getMessage()));
        }
    }

    private static BrokenLog notAnEntry(long index, String problem) {
        return new BrokenLog(index, "entry", "not an entry: " + problem);
    }

    /** An entry that the next one, or the signed root, vouches for was not altered: then the one before it was. */
    private BrokenLog brokenLink(long index, Hash previous, Hash leaf) {
        boolean vouchedFor = index + 1 < head.size()
                ? entries.apply(index + 1).map(next -> isLinkedTo(next, leaf)).orElse(false)
                : beforeLast.append(previous).append(leaf).head().equals(head);
        return vouchedFor
                ? new BrokenLog(index - 1, "entry", "the entry is not the one that entry " + index + " is linked to")
                : new BrokenLog(index, "previous", "the entry is not linked to entry " + (index - 1));
    }

    private static boolean isLinkedTo(byte[] next, Hash leaf) {
        try {
            return leaf.equals(Entry.parse(next).previous());
        } catch (MalformedEntry e) {
            return false;
        }
    }
}
