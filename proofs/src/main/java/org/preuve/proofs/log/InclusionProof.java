package org.preuve.proofs.log;

import java.util.List;

/** That one leaf stands at an index of a tree: the siblings from the leaf's own to the root's child. */
public record InclusionProof(long index, List<Hash> path) {

    /** @throws IllegalArgumentException when the index is negative */
    public InclusionProof {
        if (index < 0) {
            throw new IllegalArgumentException("an index is not negative: " + index);
        }
        path = List.copyOf(path);
    }

    /**
     * Whether the leaf is at this index of that tree (RFC 9162, section 2.1.3.2). The path must have exactly the
     * length that index and size call for.
     */
    public boolean checks(Hash leaf, TreeHead head) {
        if (index >= head.size()) {
            return false;
        }
        long node = index;
        long last = head.size() - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                int levels = Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }
}
