package org.preuve.ledger.log;

import java.time.Instant;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.TilePath;

/** When the last entry of a tree was sealed: the time in the signature that carries one. */
final class SealedAt {

    private final TileStore tiles;

    SealedAt(TileStore tiles) {
        this.tiles = tiles;
    }

    /** The empty tree has the beginning of time. */
    Instant of(Edge edge) {
        long size = edge.size();
        if (size == 0) {
            return Instant.EPOCH;
        }
        byte[] last = edge.entries().isEmpty()
                ? lastOfFullBundle(size)
                : edge.entries().getLast();
        return Links.parse(last, size - 1).sealedAt();
    }

    private byte[] lastOfFullBundle(long size) {
        TilePath path = TilePath.entries(size / TilePath.FULL_WIDTH - 1, TilePath.FULL_WIDTH);
        FullTile bundle = tiles.find(path).orElseThrow(() -> new BrokenLog("the head", path.toString(), size, "none"));
        return EntryBundle.read(bundle.bytes()).getLast();
    }
}
