package org.preuve.proofs.log;

/** Where the hash tiles of a log are. */
@FunctionalInterface
public interface TileReader {

    /**
     * The first {@code width} hashes of the n-th tile of a level, 32 bytes each. The width is that of the tree size
     * which a proof is made for; a reader that has a wider tile gives its beginning.
     */
    byte[] tile(int level, long n, int width);
}
