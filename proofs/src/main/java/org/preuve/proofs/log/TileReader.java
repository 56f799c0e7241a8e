package org.preuve.proofs.log;

/** Where the hash tiles of a log are. */
@FunctionalInterface
public interface TileReader {

    /**
     * The first {@code width} hashes of the n-th tile of a level, 32 bytes each. The width is that of the tree size
     * which a proof is made for; a reader that has a wider tile gives its beginning.
     */
    byte[] tile(int level, long n, int width);

    /**
     * The same as a tile. A reader that remembers tiles may give a wider one, whose inner nodes are hashed already.
     *
     * @throws MalformedTile when it has not the width that was asked for
     */
    default Tile read(int level, long n, int width) {
        Tile tile = Tile.read(tile(level, n, width));
        if (tile.width() != width) {
            throw new MalformedTile(TilePath.of(level, n, width) + " has " + tile.width() + " hashes");
        }
        return tile;
    }
}
