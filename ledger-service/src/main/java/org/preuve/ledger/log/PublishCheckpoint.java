package org.preuve.ledger.log;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.RefusedNote;

/** Signs heads that are committed, once for each size: everybody who asks for a size gets the same bytes for ever. */
final class PublishCheckpoint {

    private final CheckpointStore checkpoints;
    private final LogSigners signers;

    PublishCheckpoint(CheckpointStore checkpoints, LogSigners signers) {
        this.checkpoints = checkpoints;
        this.signers = signers;
    }

    LogSigners signers() {
        return signers;
    }

    /**
     * Signs a head that was just committed, unless another process was quicker: then what it signed stands.
     *
     * @param sealedAt of its last entry
     */
    Checkpoint publish(TreeHead head, Instant sealedAt) {
        Checkpoint ours = signers.sign(head, sealedAt);
        String standing = checkpoints.keep(head.size(), ours.note());
        return standing.equals(ours.note()) ? ours : open(standing, head);
    }

    /** The checkpoint that stands for this head, or a new one. The head must be at or below the committed one. */
    Checkpoint standing(TreeHead head, Supplier<Instant> sealedAt) {
        return find(head).orElseGet(() -> publish(head, sealedAt.get()));
    }

    /** The checkpoint that was signed for this head, if one was. */
    Optional<Checkpoint> find(TreeHead head) {
        return checkpoints.find(head.size()).map(note -> open(note, head));
    }

    private Checkpoint open(String note, TreeHead head) {
        try {
            Checkpoint checkpoint = signers.open(note);
            if (checkpoint.head().equals(head)) {
                return checkpoint;
            }
            throw new BrokenLog("the checkpoint signed for size " + head.size(), "the tree", checkpoint.head(), head);
        } catch (RefusedNote refused) {
            throw new BrokenLog(
                    "the checkpoint kept for size " + head.size(), "the log's key", refused.toString(), signers.key());
        }
    }
}
