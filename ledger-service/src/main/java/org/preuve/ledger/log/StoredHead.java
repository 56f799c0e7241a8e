package org.preuve.ledger.log;

import java.util.List;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.TreeHead;

/**
 * The head of the log as it stands in the store: everything below it is sealed, nothing above it is.
 *
 * @param range lets a writer check that the tiles it read are those of this head
 * @param groups starts of the groups that hold the entries of the unfinished tile, in order
 */
public record StoredHead(TreeHead head, CompactRange range, List<Long> groups) {

    public StoredHead {
        groups = List.copyOf(groups);
        if (!range.head().equals(head)) {
            throw new BrokenLog("the stored head", "its compact range", head, range.head());
        }
    }

    public static StoredHead empty() {
        return new StoredHead(TreeHead.empty(), CompactRange.empty(), List.of());
    }

    public long size() {
        return head.size();
    }
}
