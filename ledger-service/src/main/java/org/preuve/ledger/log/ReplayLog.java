package org.preuve.ledger.log;

import java.util.List;
import org.preuve.proofs.log.TreeHead;

/**
 * Derives the log again from its groups, one after the other, as the writer does: what every other collection must hold
 * follows from it. Keeps the edge of the tree and nothing else.
 */
public final class ReplayLog {

    private Edge edge = Edge.empty();

    /** What follows from the next group, which has at least one entry. Nothing of it is taken for granted. */
    public Replayed next(EntryGroup group) {
        Growth growth = Growth.by(group.entries(), edge);
        edge = growth.after();
        return new Replayed(edge.head(), growth.fullTiles());
    }

    /** What the store's head must be after the last group. */
    public StoredHead head() {
        return edge.stored();
    }

    /** The head of the tree after a group, and the tiles that became full with it. */
    public record Replayed(TreeHead after, List<FullTile> tiles) {}
}
