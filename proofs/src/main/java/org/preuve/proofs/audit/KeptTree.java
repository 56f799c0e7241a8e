package org.preuve.proofs.audit;

import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.TreeHead;

/** A tree that a reader has seen signed, held against the entries that are served now. */
final class KeptTree {

    private final TreeHead kept;
    private TreeHead served = TreeHead.empty();

    KeptTree(TreeHead kept) {
        this.kept = kept;
    }

    void read(Entry entry, ChainAudit chain) {
        if (entry.index() == kept.size() - 1) {
            served = chain.soFar();
        }
    }

    /** @throws BrokenLog when the log that was read is not the one that the reader has seen, further on */
    void requireContinued(TreeHead head) {
        if (head.size() < kept.size()) {
            throw new BrokenLog(
                    head.size(), "checkpoint", "the checkpoint that was kept is of " + kept.size() + " entries");
        }
        if (!served.equals(kept)) {
            throw new BrokenLog(
                    kept.size() - 1, "root", "the entries up to here are not those of the checkpoint that was kept");
        }
    }
}
