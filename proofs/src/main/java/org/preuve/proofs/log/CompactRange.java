package org.preuve.proofs.log;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is needed of a tree to append to it: the roots of the largest complete subtrees, left to right, one for
 * each bit of the size that is set. Immutable; appending gives a new one.
 */
public final class CompactRange {

    private static final CompactRange EMPTY = new CompactRange(0, List.of());

    private final long size;
    private final List<Hash> hashes;

    private CompactRange(long size, List<Hash> hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /** Of the empty tree. */
    public static CompactRange empty() {
        return EMPTY;
    }

    /**
     * As {@link #hashes()} gave it.
     *
     * @throws IllegalArgumentException when a tree of this size has another number of complete subtrees
     */
    public static CompactRange of(long size, List<Hash> hashes) {
        if (size < 0 || Long.bitCount(size) != hashes.size()) {
            throw new IllegalArgumentException("no compact range of " + hashes.size() + " hashes has size " + size);
        }
        return new CompactRange(size, List.copyOf(hashes));
    }

    /** The range with one leaf more. */
    public CompactRange append(Hash leaf) {
        return append(List.of(leaf));
    }

    /** The range with these leaves more, in order. */
    public CompactRange append(List<Hash> leaves) {
        List<Hash> roots = new ArrayList<>(hashes);
        long next = size;
        for (Hash leaf : leaves) {
            Hash hash = leaf;
            for (long index = next; (index & 1) == 1; index >>= 1) {
                hash = Hash.node(roots.removeLast(), hash);
            }
            roots.add(hash);
            next = Math.addExact(next, 1);
        }
        return new CompactRange(next, List.copyOf(roots));
    }

    /** How many leaves it covers. */
    public long size() {
        return size;
    }

    /** The roots of the complete subtrees, the largest first. */
    public List<Hash> hashes() {
        return hashes;
    }

    /** The head of the tree of these leaves. */
    public TreeHead head() {
        if (hashes.isEmpty()) {
            return TreeHead.empty();
        }
        Hash root = hashes.getLast();
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = Hash.node(hashes.get(i), root);
        }
        return new TreeHead(size, root);
    }
}
