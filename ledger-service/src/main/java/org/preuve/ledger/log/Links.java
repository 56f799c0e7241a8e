package org.preuve.ledger.log;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedEntry;

/** Checks that entries read from the store are the hash chain that they claim to be. */
final class Links {

    private Links() {}

    /** @throws BrokenLog naming the entry that is not what must follow the edge */
    static void check(EntryGroup group, Edge before) {
        if (before.size() != group.start()) {
            throw new BrokenLog("the tree's size", "the group's start", before.size(), group.start());
        }
        Hash previous = before.last();
        long index = group.start();
        for (byte[] bytes : group.entries()) {
            check(parse(bytes, index), index, previous);
            previous = Hash.leaf(bytes);
            index++;
        }
    }

    static Entry parse(byte[] bytes, long index) {
        try {
            return Entry.parse(bytes);
        } catch (MalformedEntry malformed) {
            throw new BrokenLog("entry " + index, "the form of an entry", malformed.toString(), "one spelling only");
        }
    }

    private static void check(Entry entry, long index, @Nullable Hash previous) {
        if (entry.index() != index) {
            throw new BrokenLog("the place of entry " + index, "its index", index, entry.index());
        }
        if (index > 0 && !Objects.equals(entry.previous(), previous)) {
            throw new BrokenLog(
                    "entry " + index + "'s link",
                    "the entry before it",
                    String.valueOf(entry.previous()),
                    String.valueOf(previous));
        }
    }
}
