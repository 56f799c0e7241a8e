package org.preuve.ledger.log;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;

/** Full tiles, of hashes and of entries. What a path names never changes, so writing one again changes nothing. */
public interface TileStore {

    void put(List<FullTile> tiles);

    Optional<FullTile> find(TilePath path);

    /** The roots of neighbouring full tiles of hashes; fewer than asked for when some are not there. */
    List<Hash> roots(int level, long first, int count);
}
