package org.preuve.ledger.log;

import java.util.Optional;
import org.preuve.proofs.note.Checkpoint;

/** Where a ledger remembers what it last signed, out of reach of a restore of its database. */
public interface LastCheckpointStore {

    /**
     * The largest checkpoint that was kept; empty only when nothing ever was.
     *
     * @throws OlderStore when something is kept but it is none of this log's checkpoints
     */
    Optional<Checkpoint> last();

    /**
     * Keeps the checkpoint unless a larger one is kept. On the disk before this returns.
     *
     * @throws StoreFailure when it is not
     */
    void remember(Checkpoint checkpoint);

    /** What an operator calls it. */
    String place();
}
