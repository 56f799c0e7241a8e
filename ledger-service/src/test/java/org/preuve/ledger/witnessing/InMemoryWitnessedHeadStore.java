package org.preuve.ledger.witnessing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.Origin;

/** Witnessed heads in memory, held equal to MongoDB's by the contract. */
public final class InMemoryWitnessedHeadStore implements WitnessedHeadStore {

    private final Map<Origin, TreeHead> heads = new ConcurrentHashMap<>();

    @Override
    public Optional<TreeHead> find(Origin log) {
        return Optional.ofNullable(heads.get(log));
    }

    @Override
    public boolean replace(TreeHead expected, Checkpoint next) {
        return (expected.equals(TreeHead.empty()) && heads.putIfAbsent(next.origin(), next.head()) == null)
                || heads.replace(next.origin(), expected, next.head());
    }
}
