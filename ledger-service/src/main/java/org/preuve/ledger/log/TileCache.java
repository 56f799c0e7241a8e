package org.preuve.ledger.log;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TileReader;

/** Tiles as readers ask for them. Full ones never change: the last ones used are remembered, a bounded number of them. */
final class TileCache {

    private final TileStore tiles;
    private final int most;

    /** Guarded by itself; the least recently used first. */
    private final Map<TilePath, byte[]> remembered = new LinkedHashMap<>(16, 0.75f, true);

    TileCache(TileStore tiles, int most) {
        this.tiles = tiles;
        this.most = most;
    }

    /** The tiles of every tree that is not larger than the one with this edge. */
    TileReader under(Edge edge) {
        return (level, n, width) -> tile(TilePath.of(level, n, width), edge)
                .orElseThrow(() -> new BrokenLog("a tree of " + edge.size(), "its tiles", level + "/" + n, "none"));
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
        byte[] full = full(new TilePath(path.level(), path.n(), TilePath.FULL_WIDTH));
        return Optional.of(path.isPartial() ? beginning(path, full) : full);
    }

    private byte[] full(TilePath path) {
        synchronized (remembered) {
            byte[] known = remembered.get(path);
            if (known != null) {
                return known;
            }
        }
        byte[] read = tiles.find(path)
                .orElseThrow(() -> new BrokenLog("the head", path.toString(), "above", "none"))
                .bytes();
        synchronized (remembered) {
            remembered.put(path, read);
            if (remembered.size() > most) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return read;
    }

    private static byte[] beginning(TilePath path, byte[] full) {
        return path.isEntries()
                ? EntryBundle.write(EntryBundle.read(full).subList(0, path.width()))
                : Arrays.copyOf(full, path.width() * Hash.LENGTH);
    }

    private static byte[] entries(TilePath path, Edge edge) {
        return EntryBundle.write(edge.entries().subList(0, path.width()));
    }

    private static byte[] hashes(TilePath path, Edge edge) {
        List<Hash> hashes = edge.tile(path.level());
        return Tile.of(hashes.subList(0, path.width())).bytes();
    }
}
