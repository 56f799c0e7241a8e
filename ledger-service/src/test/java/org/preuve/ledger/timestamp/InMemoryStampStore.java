package org.preuve.ledger.timestamp;

import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stamps in memory, held equal to MongoDB's by the contract. */
public final class InMemoryStampStore implements StampStore {

    private final ConcurrentSkipListMap<Long, Stamp> stamps = new ConcurrentSkipListMap<>();

    @Override
    public void keep(Stamp stamp) {
        stamps.putIfAbsent(stamp.size(), stamp);
    }

    @Override
    public Optional<Stamp> find(long size) {
        return Optional.ofNullable(stamps.get(size));
    }

    @Override
    public Optional<Stamp> from(long size) {
        return value(stamps.ceilingEntry(size));
    }

    @Override
    public Optional<Stamp> newest() {
        return value(stamps.lastEntry());
    }

    @Override
    public void all(Consumer<Stamp> stamp) {
        stamps.values().forEach(stamp);
    }

    private static Optional<Stamp> value(@Nullable Entry<Long, Stamp> entry) {
        return Optional.ofNullable(entry).map(Entry::getValue);
    }
}
