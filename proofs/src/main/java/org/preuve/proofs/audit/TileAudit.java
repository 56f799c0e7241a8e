package org.preuve.proofs.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;

/** Builds every tile of a log out of its leaves and compares each, byte for byte, with the one that is served. */
final class TileAudit {

    private final long size;
    private final LogReader log;

    /** For each level above the leaves, the hashes of its last tile so far, and how many tiles came before that. */
    private final List<List<Hash>> open = new ArrayList<>();

    private final List<Long> finished = new ArrayList<>();

    TileAudit(long size, LogReader log) {
        this.size = size;
        this.log = log;
    }

    static byte[] read(LogReader log, TilePath path) {
        try {
            return log.tile(path);
        } catch (MissingTile e) {
            throw new BrokenLog(path.start(), "tile", String.valueOf(e.getMessage()));
        }
    }

    /** The leaves of one entry bundle, or as many of them as could be read. */
    void leaves(long n, List<Hash> leaves) {
        compare(0, n, leaves);
        if (leaves.size() == TilePath.FULL_WIDTH) {
            carry(1, Tile.of(leaves).root());
        }
    }

    /** Compares the partial tiles that are left at the right edge. */
    void finish() {
        for (int i = 0; i < open.size(); i++) {
            if (!open.get(i).isEmpty()) {
                compare(i + 1, finished.get(i), open.get(i));
            }
        }
    }

    private void carry(int level, Hash hash) {
        if (open.size() < level) {
            open.add(new ArrayList<>());
            finished.add(0L);
        }
        List<Hash> hashes = open.get(level - 1);
        hashes.add(hash);
        if (hashes.size() == TilePath.FULL_WIDTH) {
            long n = finished.get(level - 1);
            compare(level, n, hashes);
            Hash root = Tile.of(hashes).root();
            hashes.clear();
            finished.set(level - 1, n + 1);
            carry(level + 1, root);
        }
    }

    private void compare(int level, long n, List<Hash> computed) {
        int width = TilePath.widthAt(level, n, size);
        TilePath path = TilePath.of(level, n, width);
        byte[] served = read(log, path);
        for (int i = 0; i < computed.size(); i++) {
            int from = i * Hash.LENGTH;
            if (served.length < from + Hash.LENGTH
                    || !Arrays.equals(computed.get(i).bytes(), Arrays.copyOfRange(served, from, from + Hash.LENGTH))) {
                long under = (n * TilePath.FULL_WIDTH + i) << (8 * level);
                throw new BrokenLog(under, "tile", "hash " + i + " of " + path + " is not that of the entries");
            }
        }
        if (computed.size() == width && served.length != width * Hash.LENGTH) {
            throw new BrokenLog(path.start(), "tile", path + " is longer than " + width + " hashes");
        }
    }
}
