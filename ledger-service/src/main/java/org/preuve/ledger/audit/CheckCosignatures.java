package org.preuve.ledger.audit;

import static org.preuve.ledger.audit.Strays.require;

import java.util.List;
import java.util.Optional;
import org.preuve.ledger.log.CheckpointStore;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.ledger.witness.CosignatureStore.Kept;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.RefusedNote;

/**
 * Holds each cosignature against the checkpoint that it is kept for, by the key that it is kept under: a witness that the
 * policy names no more did cosign. A size that is noted as cosigned has at least one; how many are enough, the policy of
 * the day says to whoever reads.
 */
public final class CheckCosignatures implements KeptBeside {

    private final CosignatureStore kept;
    private final CheckpointStore checkpoints;
    private final ReadLog log;

    /** @param log whose keys open the checkpoints */
    public CheckCosignatures(CosignatureStore kept, CheckpointStore checkpoints, ReadLog log) {
        this.kept = kept;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    @Override
    public void look() {
        kept.all(line -> require(
                isGenuine(line),
                line.size() - 1,
                "cosignatures.cosignature",
                "what is kept for size " + line.size() + " is no cosignature of its checkpoint by "
                        + line.witness().name()));
        kept.allCosigned(size -> require(
                kept.hasAny(size),
                Math.max(size - 1, Mismatch.NO_INDEX),
                "cosigned._id",
                "size " + size + " is noted as cosigned, and no cosignature of it is kept"));
    }

    private boolean isGenuine(Kept line) {
        return checkpoint(line.size())
                .flatMap(checkpoint -> line.witness().cosigned(checkpoint.with(List.of(line.cosignature()))))
                .isPresent();
    }

    private Optional<Checkpoint> checkpoint(long size) {
        try {
            return checkpoints
                    .find(size)
                    .map(log::open)
                    .filter(checkpoint -> checkpoint.head().size() == size);
        } catch (RefusedNote refused) {
            return Optional.empty();
        }
    }
}
