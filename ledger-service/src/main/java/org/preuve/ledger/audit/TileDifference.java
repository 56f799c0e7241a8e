package org.preuve.ledger.audit;

import java.util.Arrays;
import java.util.List;
import org.preuve.ledger.log.FullTile;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;

/** Where a stored tile first differs from what it should be. */
final class TileDifference {

    private TileDifference() {}

    /** The index of the entry, or of the first entry under the hash, that differs. */
    static long first(FullTile right, FullTile stored) {
        TilePath path = right.path();
        if (path.isEntries()) {
            return path.start() + firstEntry(EntryBundle.read(right.bytes()), EntryBundle.readable(stored.bytes()));
        }
        int hash = Arrays.mismatch(right.bytes(), stored.bytes()) / Hash.LENGTH;
        int last = TilePath.FULL_WIDTH - 1;
        return path.start() + ((long) Math.min(hash, last) << (8 * path.level()));
    }

    private static int firstEntry(List<byte[]> right, List<byte[]> stored) {
        for (int i = 0; i < right.size(); i++) {
            if (i >= stored.size() || !Arrays.equals(right.get(i), stored.get(i))) {
                return i;
            }
        }
        return right.size() - 1;
    }
}
