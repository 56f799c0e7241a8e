package org.preuve.ledger.log;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;

/** Remembers from the empty log on, as long as it is there. */
public final class InMemoryLastCheckpointStore implements LastCheckpointStore {

    private Checkpoint last = TestLog.SIGNERS.sign(TreeHead.empty(), Instant.EPOCH);

    @Override
    public synchronized Optional<Checkpoint> last() {
        return Optional.of(last);
    }

    @Override
    public synchronized void remember(Checkpoint checkpoint) {
        if (checkpoint.head().size() > last.head().size()) {
            last = checkpoint;
        }
    }

    @Override
    public String place() {
        return "memory";
    }
}
