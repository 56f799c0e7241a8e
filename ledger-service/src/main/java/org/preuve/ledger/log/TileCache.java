package org.preuve.ledger.log;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TileReader;

/** Tiles as readers ask for them. Full ones never change: the last ones used are remembered, a bounded number of them. */
final class TileCache {

    private final TileStore store;
    private final Remembered<Tile> tiles;
    private final Remembered<byte[]> bundles;

    TileCache(TileStore store, int mostTiles, int mostBundles) {
        this.store = store;
        this.tiles = new Remembered<>(mostTiles);
        this.bundles = new Remembered<>(mostBundles);
    }

    /** The tiles of every tree that is not larger than the one with this edge. */
    TileReader under(Edge edge) {
        return new TileReader() {
            @Override
            public byte[] tile(int level, long n, int width) {
                return TileCache.this
                        .tile(TilePath.of(level, n, width), edge)
                        .orElseThrow(
                                () -> new BrokenLog("a tree of " + edge.size(), "its tiles", level + "/" + n, "none"));
            }

            @Override
            public Tile read(int level, long n, int width) {
                return TilePath.widthAt(level, n, edge.size()) == TilePath.FULL_WIDTH
                        ? full(TilePath.of(level, n, TilePath.FULL_WIDTH))
                        : TileReader.super.read(level, n, width);
            }
        };
    }

    /** Empty when the tree has no such tile, or not so much of it. */
    Optional<byte[]> tile(TilePath path, Edge edge) {
        int level = Math.max(path.level(), 0);
        int there = TilePath.widthAt(level, path.n(), edge.size());
        if (path.width() > there) {
            return Optional.empty();
        }
        if (there < TilePath.FULL_WIDTH) {
            return Optional.of(path.isEntries() ? entries(path, edge) : hashes(path, edge));
        }
        return Optional.of(path.isEntries() ? fullEntries(path) : fullHashes(path));
    }

    private byte[] fullHashes(TilePath path) {
        byte[] full =
                full(new TilePath(path.level(), path.n(), TilePath.FULL_WIDTH)).bytes();
        return path.isPartial() ? Arrays.copyOf(full, path.width() * Hash.LENGTH) : full;
    }

    private byte[] fullEntries(TilePath path) {
        byte[] full = bundles.get(new TilePath(path.level(), path.n(), TilePath.FULL_WIDTH), this::stored);
        return path.isPartial() ? EntryBundle.write(EntryBundle.read(full).subList(0, path.width())) : full;
    }

    private Tile full(TilePath path) {
        return tiles.get(path, absent -> Tile.read(stored(absent)));
    }

    private byte[] stored(TilePath path) {
        return store.find(path)
                .orElseThrow(() -> new BrokenLog("the head", path.toString(), "above", "none"))
                .bytes();
    }

    private static byte[] entries(TilePath path, Edge edge) {
        return EntryBundle.write(edge.entries().subList(0, path.width()));
    }

    private static byte[] hashes(TilePath path, Edge edge) {
        List<Hash> hashes = edge.tile(path.level());
        return Tile.of(hashes.subList(0, path.width())).bytes();
    }

    /** What was used last, by path. */
    private static final class Remembered<T> {

        private final int most;

        /** Guarded by itself; the least recently used first. */
        private final Map<TilePath, T> byPath = new LinkedHashMap<>(16, 0.75f, true);

        Remembered(int most) {
            this.most = most;
        }

        T get(TilePath path, Function<TilePath, T> absent) {
            synchronized (byPath) {
                T known = byPath.get(path);
                if (known != null) {
                    return known;
                }
            }
            T read = absent.apply(path);
            synchronized (byPath) {
                byPath.put(path, read);
                if (byPath.size() > most) {
                    byPath.remove(byPath.keySet().iterator().next());
                }
            }
            return read;
        }
    }
}
