package org.preuve.ledger.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;

/** The log in memory, held equal to MongoDB's by the contracts. */
public final class InMemoryLogStores {

    private InMemoryLogStores() {}

    public static LogStores create() {
        return new LogStores(new InMemoryRecordStore(), new Groups(), new Tiles(), new Head(), new Checkpoints());
    }

    static final class Groups implements GroupStore {

        private final Map<Long, EntryGroup> groups = new ConcurrentHashMap<>();

        List<Long> starts() {
            return List.copyOf(groups.keySet());
        }

        @Override
        public void create(EntryGroup group) {
            groups.putIfAbsent(group.start(), group);
        }

        @Override
        public Optional<EntryGroup> find(long start) {
            return Optional.ofNullable(groups.get(start));
        }

        @Override
        public List<EntryGroup> findAll(Collection<Long> starts) {
            return starts.stream()
                    .distinct()
                    .flatMap(start -> find(start).stream())
                    .toList();
        }
    }

    static final class Tiles implements TileStore {

        private final Map<TilePath, FullTile> tiles = new ConcurrentHashMap<>();

        List<TilePath> paths() {
            return List.copyOf(tiles.keySet());
        }

        @Override
        public void put(List<FullTile> full) {
            full.forEach(tile -> tiles.putIfAbsent(tile.path(), tile));
        }

        @Override
        public Optional<FullTile> find(TilePath path) {
            return Optional.ofNullable(tiles.get(path));
        }

        @Override
        public List<Hash> roots(int level, long first, int count) {
            return LongStream.range(first, first + count)
                    .mapToObj(n -> tiles.get(TilePath.of(level, n, TilePath.FULL_WIDTH)))
                    .filter(Objects::nonNull)
                    .map(FullTile::root)
                    .toList();
        }
    }

    private static final class Head implements HeadStore {

        private final AtomicReference<@Nullable StoredHead> head = new AtomicReference<>();

        @Override
        public Optional<StoredHead> read() {
            return Optional.ofNullable(head.get());
        }

        @Override
        public void create(StoredHead first) {
            head.compareAndSet(null, first);
        }

        @Override
        public boolean replace(StoredHead expected, StoredHead next) {
            StoredHead standing = head.get();
            return standing != null && standing.head().equals(expected.head()) && head.compareAndSet(standing, next);
        }
    }

    static final class Checkpoints implements CheckpointStore {

        private final Map<Long, String> notes = new HashMap<>();

        synchronized List<Long> sizes() {
            return List.copyOf(notes.keySet());
        }

        @Override
        public synchronized String keep(long size, String note) {
            String standing = notes.putIfAbsent(size, note);
            return standing == null ? note : standing;
        }

        @Override
        public synchronized Optional<String> find(long size) {
            return Optional.ofNullable(notes.get(size));
        }
    }
}
