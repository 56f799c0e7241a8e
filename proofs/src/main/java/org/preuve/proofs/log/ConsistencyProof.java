package org.preuve.proofs.log;

import java.util.Iterator;
import java.util.List;

/** That a tree is an older one with entries appended and nothing else changed. */
public record ConsistencyProof(List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether the later tree begins with the whole earlier one (RFC 9162, section 2.1.4.2). Between equal sizes and
     * from the empty tree the path is empty; the empty tree's root is checked too.
     */
    public boolean checks(TreeHead earlier, TreeHead later) {
        if (earlier.size() > later.size()) {
            return false;
        }
        if (earlier.size() == later.size()) {
            return path.isEmpty() && earlier.root().equals(later.root());
        }
        if (earlier.size() == 0) {
            return path.isEmpty() && earlier.equals(TreeHead.empty());
        }
        return !path.isEmpty() && climbs(earlier, later);
    }

    private boolean climbs(TreeHead earlier, TreeHead later) {
        int complete = Long.numberOfTrailingZeros(earlier.size());
        long node = (earlier.size() - 1) >> complete;
        long last = (later.size() - 1) >> complete;
        Iterator<Hash> siblings = path.iterator();
        // An earlier tree that is one complete subtree starts the climb itself.
        Hash earlierRoot = node == 0 ? earlier.root() : siblings.next();
        Hash laterRoot = earlierRoot;
        while (siblings.hasNext()) {
            Hash sibling = siblings.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlierRoot = Hash.node(sibling, earlierRoot);
                laterRoot = Hash.node(sibling, laterRoot);
                int levels = Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                laterRoot = Hash.node(laterRoot, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && earlierRoot.equals(earlier.root()) && laterRoot.equals(later.root());
    }
}
