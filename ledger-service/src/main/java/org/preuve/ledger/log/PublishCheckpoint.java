package org.preuve.ledger.log;

import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.RefusedNote;

/** Signs heads that are committed, once for each size: everybody who asks for a size gets the same bytes for ever. */
final class PublishCheckpoint {

    private final CheckpointStore checkpoints;
    private final Origin origin;
    private final NoteSigner signer;
    private final LogKey key;

    PublishCheckpoint(CheckpointStore checkpoints, Origin origin, NoteSigner signer) {
        this.checkpoints = checkpoints;
        this.origin = origin;
        this.signer = signer;
        this.key = signer.logKey();
    }

    LogKey key() {
        return key;
    }

    /** The checkpoint that stands for this head, or a new one. The head must be at or below the committed one. */
    Checkpoint publish(TreeHead head) {
        Checkpoint ours = Checkpoint.issue(origin, head, signer);
        String standing = checkpoints.keep(head.size(), ours.note());
        return standing.equals(ours.note()) ? ours : open(standing, head);
    }

    private Checkpoint open(String note, TreeHead head) {
        try {
            Checkpoint checkpoint = Checkpoint.open(note, key);
            if (checkpoint.head().equals(head)) {
                return checkpoint;
            }
            throw new BrokenLog("the checkpoint signed for size " + head.size(), "the tree", checkpoint.head(), head);
        } catch (RefusedNote refused) {
            throw new BrokenLog(
                    "the checkpoint kept for size " + head.size(), "the log's key", refused.toString(), key);
        }
    }
}
