package org.preuve.ledger.log;

import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;

/**
 * A tile that has all its 256 hashes or entries.
 *
 * @param bytes as served; never changed by whoever holds them
 * @param root of hashes, the root of the tree under them, which the level above is made of; of entries, the hash of the
 *     bundle
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by path; the bytes follow from it.
public record FullTile(TilePath path, byte[] bytes, Hash root) {}
