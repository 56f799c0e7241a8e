package org.preuve.ledger.log;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;

/** What is in stores in memory, held equal to MongoDB's by the contract. */
public final class InMemoryInventoryStore implements InventoryStore {

    private final LogStores stores;

    /** Of stores that are in memory. */
    public InMemoryInventoryStore(LogStores stores) {
        this.stores = stores;
    }

    @Override
    public void groups(LongConsumer start) {
        ((InMemoryLogStores.Groups) stores.groups()).starts().forEach(start::accept);
    }

    @Override
    public void tiles(Consumer<String> path) {
        ((InMemoryLogStores.Tiles) stores.tiles()).paths().forEach(tile -> path.accept(tile.toString()));
    }

    @Override
    public void checkpoints(LongConsumer size) {
        ((InMemoryLogStores.Checkpoints) stores.checkpoints()).sizes().forEach(size::accept);
    }

    @Override
    public void records(Consumer<Held> record) {
        ((InMemoryRecordStore) stores.records())
                .all()
                .forEach(trace -> record.accept(new Held(trace.key(), trace.groups())));
    }

    @Override
    public void keys(Consumer<NotedKeys> keys) {
        Map<Did, List<RecordId>> noted = stores.records().keys().stream()
                .collect(groupingBy(KeptRecord::issuer, mapping(KeptRecord::id, toList())));
        noted.forEach((author, ids) -> keys.accept(new NotedKeys(author, ids)));
    }

    @Override
    public void heads(Consumer<String> name) {
        stores.head().read().ifPresent(head -> name.accept("head"));
    }
}
