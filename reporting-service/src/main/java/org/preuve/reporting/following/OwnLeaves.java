package org.preuve.reporting.following;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;

/** The leaves of checked entries as they were committed: what a page holds beyond the committed size is not there. */
final class OwnLeaves {

    private final LeafStore store;

    OwnLeaves(LeafStore store) {
        this.store = store;
    }

    /** The leaves of a page in a tree of this size. */
    List<Hash> page(long page, long size) {
        int width = (int) Math.min(LeafStore.PAGE, size - page * LeafStore.PAGE);
        List<Hash> stored = store.page(page);
        if (stored.size() < width) {
            throw new IllegalStateException(
                    "page " + page + " of the leaves holds " + stored.size() + " of " + width + " committed leaves");
        }
        return stored.subList(0, width);
    }

    Optional<Hash> last(long size) {
        return size == 0
                ? Optional.empty()
                : Optional.of(page((size - 1) / LeafStore.PAGE, size).getLast());
    }

    /** The head over the first {@code size} leaves. */
    TreeHead headAt(long size) {
        CompactRange range = CompactRange.empty();
        for (long page = 0; page * LeafStore.PAGE < size; page++) {
            range = range.append(page(page, size));
        }
        return range.head();
    }

    /** Adds leaves that begin at {@code from}, which is the committed size. */
    void append(long from, List<Hash> leaves) {
        long page = from / LeafStore.PAGE;
        List<Hash> whole = new java.util.ArrayList<>(from % LeafStore.PAGE == 0 ? List.of() : page(page, from));
        whole.addAll(leaves);
        store.widen(page, whole);
    }
}
