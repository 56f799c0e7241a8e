package org.preuve.ledger.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;

/**
 * The right edge of the tree: the unfinished tile of each level and the entries of the lowest. It is all that a writer
 * needs to append and a reader to finish a proof, and it never grows beyond one tile a level, whatever the log's size.
 */
final class Edge {

    /** Below this size everything is sealed. */
    private final StoredHead stored;

    /** Invariant: level l has {@code (size >> 8l) mod 256} hashes. Levels above the last have none. */
    private final List<List<Hash>> tiles;

    /** Invariant: as many as the lowest tile has hashes, and those are their leaf hashes. */
    private final List<byte[]> entries;

    /** Invariant: leaf hash of entry {@code size - 1}; absent only in the empty log. */
    private final @Nullable Hash last;

    Edge(StoredHead stored, List<List<Hash>> tiles, List<byte[]> entries, @Nullable Hash last) {
        for (int level = 0; level < 8; level++) {
            long hashes = (stored.size() >> (8 * level)) % TilePath.FULL_WIDTH;
            int found = level < tiles.size() ? tiles.get(level).size() : 0;
            if (found != hashes) {
                throw new BrokenLog("size " + stored.size(), "the tile of level " + level, hashes, found);
            }
        }
        this.stored = stored;
        this.tiles = List.copyOf(tiles);
        this.entries = List.copyOf(entries);
        this.last = last;
    }

    static Edge empty() {
        return new Edge(StoredHead.empty(), List.of(), List.of(), null);
    }

    StoredHead stored() {
        return stored;
    }

    TreeHead head() {
        return stored.head();
    }

    CompactRange range() {
        return stored.range();
    }

    long size() {
        return stored.size();
    }

    int levels() {
        return tiles.size();
    }

    /** The hashes of the unfinished tile of a level. */
    List<Hash> tile(int level) {
        return level < tiles.size() ? tiles.get(level) : List.of();
    }

    List<byte[]> entries() {
        return entries;
    }

    @Nullable
    Hash last() {
        return last;
    }
}
