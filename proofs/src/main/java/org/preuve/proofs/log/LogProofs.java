package org.preuve.proofs.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes heads and proofs out of tiles. Reads a number of tiles that grows with the logarithm of the size and keeps
 * nothing between calls, so that no process ever holds a whole log.
 */
public final class LogProofs {

    private LogProofs() {}

    /**
     * The compact range of the first {@code size} leaves.
     *
     * @throws MalformedTile when a tile has not the width that was asked for
     */
    public static CompactRange range(long size, TileReader reader) {
        return CompactRange.of(size, new TiledTree(size, reader).completeSubtrees(0, size));
    }

    /**
     * The head of the tree of the first {@code size} leaves.
     *
     * @throws MalformedTile when a tile has not the width that was asked for
     */
    public static TreeHead head(long size, TileReader reader) {
        return range(size, reader).head();
    }

    /**
     * The proof that the leaf at {@code index} is in the tree of this size (RFC 6962, section 2.1.1).
     *
     * @throws IllegalArgumentException when there is no such leaf
     * @throws MalformedTile when a tile has not the width that was asked for
     */
    public static InclusionProof inclusion(long index, long size, TileReader reader) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        TiledTree tree = new TiledTree(size, reader);
        List<Hash> fromRoot = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                fromRoot.add(tree.root(middle, to));
                to = middle;
            } else {
                fromRoot.add(tree.root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, fromRoot.reversed());
    }

    /**
     * The proof that the tree of size {@code to} begins with that of size {@code from} (RFC 6962, section 2.1.2).
     *
     * @throws IllegalArgumentException when the sizes are not in order
     * @throws MalformedTile when a tile has not the width that was asked for
     */
    public static ConsistencyProof consistency(long from, long to, TileReader reader) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no tree of " + to + " begins with one of " + from);
        }
        if (from == 0 || from == to) {
            return new ConsistencyProof(List.of());
        }
        TiledTree tree = new TiledTree(to, reader);
        List<Hash> fromRoot = new ArrayList<>();
        long start = 0;
        long end = to;
        while (from != end) {
            long middle = start + split(end - start);
            if (from <= middle) {
                fromRoot.add(tree.root(middle, end));
                end = middle;
            } else {
                fromRoot.add(tree.root(start, middle));
                start = middle;
            }
        }
        if (start != 0) {
            fromRoot.add(tree.root(start, end));
        }
        return new ConsistencyProof(fromRoot.reversed());
    }

    /** The largest power of two smaller than a number above 1: where a tree of that many leaves divides. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
