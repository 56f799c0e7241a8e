package org.preuve.reporting.following;

import java.util.List;
import java.util.OptionalLong;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.MalformedTile;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TileReader;
import org.preuve.proofs.log.TreeHead;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;

/**
 * Finds the very entry where leaves and a signed tree part. The log's tiles name a leaf for each index; one that its inclusion proof ties to the signed
 * root is what the log committed to, whatever it serves as the entry.
 */
final class CompareTiles {

    private final LedgerClient ledger;

    CompareTiles(LedgerClient ledger) {
        this.ledger = ledger;
    }

    /** The first of these leaves that the signed tree contradicts; empty when none is, or the tiles do not prove it. */
    OptionalLong firstContradicted(long from, List<Hash> leaves, TreeHead signed) {
        try {
            List<Hash> committed = leavesOf(from / TilePath.FULL_WIDTH, signed);
            int offset = (int) (from % TilePath.FULL_WIDTH);
            for (int i = 0; i < leaves.size() && offset + i < committed.size(); i++) {
                Hash leaf = committed.get(offset + i);
                if (!leaf.equals(leaves.get(i)) && isCommitted(from + i, leaf, signed)) {
                    return OptionalLong.of(from + i);
                }
            }
            return OptionalLong.empty();
        } catch (LedgerUnavailable | MalformedTile e) {
            return OptionalLong.empty();
        }
    }

    private List<Hash> leavesOf(long page, TreeHead signed) {
        int width = TilePath.widthAt(0, page, signed.size());
        return width == 0
                ? List.of()
                : Tile.read(ledger.tile(TilePath.of(0, page, width))).hashes();
    }

    private boolean isCommitted(long index, Hash leaf, TreeHead signed) {
        TileReader tiles = (level, n, width) -> ledger.tile(TilePath.of(level, n, width));
        return LogProofs.inclusion(index, signed.size(), tiles).checks(leaf, signed);
    }
}
