package org.preuve.proofs.log;

import java.util.ArrayList;
import java.util.List;

/** Up to 256 neighbouring hashes of one level of the tree, as C2SP tlog-tiles serves them. */
public final class Tile {

    private final byte[] bytes;

    private Tile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * As served.
     *
     * @throws MalformedTile when there are not 1 to 256 whole hashes
     */
    public static Tile read(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % Hash.LENGTH != 0 || bytes.length > TilePath.FULL_WIDTH * Hash.LENGTH) {
            throw new MalformedTile("a tile is 1 to 256 hashes of 32 bytes, not " + bytes.length + " bytes");
        }
        return new Tile(bytes.clone());
    }

    /** Of these hashes, 1 to 256 of them. */
    public static Tile of(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
        }
        return read(bytes);
    }

    /** How many hashes it holds. */
    public int width() {
        return bytes.length / Hash.LENGTH;
    }

    /** One of them. */
    public Hash hash(int i) {
        return Hash.at(bytes, i * Hash.LENGTH);
    }

    /** All of them, in order. */
    public List<Hash> hashes() {
        List<Hash> hashes = new ArrayList<>(width());
        for (int i = 0; i < width(); i++) {
            hashes.add(hash(i));
        }
        return hashes;
    }

    /** A copy of the bytes to serve. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The hash that stands for this tile in the level above.
     *
     * @throws IllegalStateException when it is not full
     */
    public Hash root() {
        if (width() != TilePath.FULL_WIDTH) {
            throw new IllegalStateException("a partial tile has no hash above it");
        }
        return root(0, TiledTree.TILE_HEIGHT);
    }

    /** The root over a complete run of {@code 2^height} hashes, the first at {@code from}. */
    Hash root(int from, int height) {
        if (height == 0) {
            return hash(from);
        }
        int half = 1 << (height - 1);
        return Hash.node(root(from, height - 1), root(from + half, height - 1));
    }
}
