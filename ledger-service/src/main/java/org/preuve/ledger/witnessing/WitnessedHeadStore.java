package org.preuve.ledger.witnessing;

import java.util.Optional;
import java.util.function.Consumer;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.SignedNote;

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

    /**
     * Every head, one by one in no order: for audits.
     *
     * @throws org.preuve.ledger.log.UnreadableDocument at the first that cannot be read
     */
    void all(Consumer<Witnessed> head);

    /** A head with the note that it was moved to, as its log signed it. Proves nothing yet. */
    record Witnessed(Origin log, TreeHead head, SignedNote note) {}
}
