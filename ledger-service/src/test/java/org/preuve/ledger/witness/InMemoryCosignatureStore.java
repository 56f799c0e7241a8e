package org.preuve.ledger.witness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.NoteSignature;

/** Cosignatures in memory, held equal to MongoDB's by the contract. */
public final class InMemoryCosignatureStore implements CosignatureStore {

    private record Id(long size, CosignerKey witness) {}

    private final Map<Id, NoteSignature> cosignatures = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Long> cosigned = new ConcurrentSkipListSet<>();

    @Override
    public void keep(long size, CosignerKey witness, NoteSignature cosignature) {
        cosignatures.putIfAbsent(new Id(size, witness), cosignature);
    }

    @Override
    public List<NoteSignature> find(long size, Collection<? extends CosignerKey> witnesses) {
        return witnesses.stream()
                .map(witness -> cosignatures.get(new Id(size, witness)))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void noteCosigned(long size) {
        cosigned.add(size);
    }

    @Override
    public void all(Consumer<Kept> cosignature) {
        cosignatures.forEach((id, line) -> cosignature.accept(new Kept(id.size(), id.witness(), line)));
    }

    @Override
    public boolean hasAny(long size) {
        return cosignatures.keySet().stream().anyMatch(id -> id.size() == size);
    }

    @Override
    public void allCosigned(LongConsumer size) {
        cosigned.forEach(size::accept);
    }

    @Override
    public OptionalLong cosignedFrom(long size) {
        Long found = cosigned.ceiling(size);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    @Override
    public OptionalLong newestCosigned() {
        return cosigned.isEmpty() ? OptionalLong.empty() : OptionalLong.of(cosigned.last());
    }
}
