package org.preuve.ledger.witnessing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.Origin;

/** Witnessed heads in memory, held equal to MongoDB's by the contract. */
public final class InMemoryWitnessedHeadStore implements WitnessedHeadStore {

    private final Map<Origin, Checkpoint> heads = new ConcurrentHashMap<>();

    @Override
    public Optional<TreeHead> find(Origin log) {
        return Optional.ofNullable(heads.get(log)).map(Checkpoint::head);
    }

    @Override
    public synchronized boolean replace(TreeHead expected, Checkpoint next) {
        boolean stands = find(next.origin()).orElseGet(TreeHead::empty).equals(expected);
        if (stands) {
            heads.put(next.origin(), next);
        }
        return stands;
    }

    @Override
    public void all(Consumer<Witnessed> head) {
        heads.forEach((log, standing) -> head.accept(new Witnessed(log, standing.head(), standing.signedNote())));
    }
}
