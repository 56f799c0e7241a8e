package org.preuve.proofs.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hashes of any part of a tree of one size, read from its tiles; each tile is read once. */
final class TiledTree {

    static final int TILE_HEIGHT = 8;

    private final long size;
    private final TileReader reader;
    private final Map<TilePath, Tile> seen = new HashMap<>();

    TiledTree(long size, TileReader reader) {
        this.size = size;
        this.reader = reader;
    }

    /** The root over the leaves {@code [from, to)}, where {@code from} is where RFC 6962 would divide. */
    Hash root(long from, long to) {
        List<Hash> subtrees = completeSubtrees(from, to);
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hash.node(subtrees.get(i), root);
        }
        return root;
    }

    /** The roots of the complete subtrees that cover {@code [from, to)}, the largest first. */
    List<Hash> completeSubtrees(long from, long to) {
        List<Hash> roots = new ArrayList<>();
        long start = from;
        while (start < to) {
            int height = 63 - Long.numberOfLeadingZeros(to - start);
            roots.add(complete(start, height));
            start += 1L << height;
        }
        return roots;
    }

    private Hash complete(long start, int height) {
        int level = height / TILE_HEIGHT;
        long position = start >> (level * TILE_HEIGHT);
        int inTile = (int) (position % TilePath.FULL_WIDTH);
        return tile(level, position / TilePath.FULL_WIDTH).root(inTile, height % TILE_HEIGHT);
    }

    private Tile tile(int level, long n) {
        int width = TilePath.widthAt(level, n, size);
        return seen.computeIfAbsent(TilePath.of(level, n, width), path -> reader.read(level, n, width));
    }
}
