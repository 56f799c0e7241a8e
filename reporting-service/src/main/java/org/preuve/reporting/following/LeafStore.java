package org.preuve.reporting.following;

import java.util.List;
import org.preuve.proofs.log.Hash;

/** The leaf hashes of checked entries, kept here so that the log can be held against its own past. */
public interface LeafStore {

    /** Leaves of a page. */
    int PAGE = 256;

    /**
     * Keeps the first leaves of a page. A page that is stored wider and begins with them stays as it is, so a slow replica takes nothing away; leaves of
     * before a restart, which differ, are overwritten.
     *
     * @param leaves all leaves of the page so far, at most {@link #PAGE}
     */
    void widen(long page, List<Hash> leaves);

    /** What is stored of a page, perhaps more than was committed; empty when nothing is. */
    List<Hash> page(long page);

    /** Forgets every page. */
    void clear();

    /** Whether nothing is to be written. */
    static boolean beginsWith(List<Hash> stored, List<Hash> leaves) {
        return stored.size() >= leaves.size()
                && stored.subList(0, leaves.size()).equals(leaves);
    }
}
