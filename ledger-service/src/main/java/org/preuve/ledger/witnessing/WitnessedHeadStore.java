package org.preuve.ledger.witnessing;

import java.util.Optional;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.Origin;

/** The newest head of each witnessed log that was cosigned here. */
public interface WitnessedHeadStore {

    /** The head that stands, never an older one than any read before. */
    Optional<TreeHead> find(Origin log);

    /**
     * Moves a log's head from what was read to the checkpoint's, durably. The witness's commit point: nothing may be
     * cosigned before this returns.
     *
     * @param expected the empty tree's head when none was found
     * @return whether it moved; if not, another head than the expected one stood
     */
    boolean replace(TreeHead expected, Checkpoint next);
}
