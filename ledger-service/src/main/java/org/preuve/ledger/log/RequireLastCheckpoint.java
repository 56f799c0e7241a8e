package org.preuve.ledger.log;

import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;

/**
 * Refuses a store that does not contain everything this ledger has signed: the tree at the last signed size must be the
 * signed one. Logs have died of going on after a restore.
 */
final class RequireLastCheckpoint {

    private final LastCheckpointStore last;
    private final TileCache tiles;
    private final long adopted;
    private final Supplier<Checkpoint> ofNothing;

    /**
     * Looks at one store.
     *
     * @param adopted the size that an operator vouches for when nothing is remembered; negative for none
     * @param ofNothing signs the empty tree
     */
    RequireLastCheckpoint(LastCheckpointStore last, TileCache tiles, long adopted, Supplier<Checkpoint> ofNothing) {
        this.last = last;
        this.tiles = tiles;
        this.adopted = adopted;
        this.ofNothing = ofNothing;
    }

    /**
     * Reads a store and lets it pass when it begins with all that was signed. What was signed is read first: another
     * ledger may seal in between, and then the store has more. That a log begins here is remembered before anything is
     * committed: who dies in the first commit must not take its log for one whose file was lost.
     *
     * @throws OlderStore naming both sizes, or both roots
     */
    Edge in(Supplier<Edge> store) {
        Optional<Checkpoint> signed = last.last();
        Edge edge = store.get();
        if (signed.isPresent()) {
            requireBeginning(signed.get().head(), edge);
        } else if (edge.size() == 0) {
            last.remember(ofNothing.get());
        } else if (last.last().isPresent()) {
            return in(store); // another ledger began this log meanwhile
        } else if (edge.size() != adopted) {
            throw new OlderStore("The store has a log of " + edge.size() + " entries, but " + last.place()
                    + " is missing, so nobody can tell whether more was signed. Put the newest checkpoint that anybody has"
                    + " kept there, or, if there is none, start once with preuve.log.adopt-size=" + edge.size() + ".");
        }
        return edge;
    }

    private void requireBeginning(TreeHead signed, Edge edge) {
        if (edge.size() < signed.size()) {
            throw new OlderStore(
                    "The store has a log of " + edge.size() + " entries, but " + signed.size() + " were signed, as "
                            + last.place() + " says: the database is an older copy. Restore a newer one.");
        }
        TreeHead stored = edge.size() == signed.size() ? edge.head() : LogProofs.head(signed.size(), tiles.under(edge));
        if (!stored.equals(signed)) {
            throw new OlderStore("The store's first " + signed.size() + " entries have the root "
                    + stored.root().hex() + ", but " + signed.root().hex() + " was signed, as " + last.place()
                    + " says: this is another log.");
        }
    }
}
