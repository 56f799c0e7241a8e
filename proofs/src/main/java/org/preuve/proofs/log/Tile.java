package org.preuve.proofs.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 neighbouring hashes of one level of the tree, as C2SP tlog-tiles serves them. Hashes the nodes above them when
 * they are asked for, and remembers them: another 8 kB for a full tile, and a proof from it is look-ups only.
 */
public final class Tile {

    private final byte[] bytes;

    /** The nodes above, the lowest height first; two threads may both hash them, to the same. */
    private volatile byte @Nullable [][] above;

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
        return height == 0 ? hash(from) : Hash.at(above()[height - 1], (from >> height) * Hash.LENGTH);
    }

    private byte[][] above() {
        byte @Nullable [][] known = above;
        if (known == null) {
            known = hashAbove();
            above = known;
        }
        return known;
    }

    private byte[][] hashAbove() {
        byte[][] nodes = new byte[TiledTree.TILE_HEIGHT][];
        byte[] below = bytes;
        for (int height = 0; height < TiledTree.TILE_HEIGHT; height++) {
            nodes[height] = new byte[below.length / (2 * Hash.LENGTH) * Hash.LENGTH];
            for (int i = 0; i < nodes[height].length; i += Hash.LENGTH) {
                Hash.node(Hash.at(below, 2 * i), Hash.at(below, 2 * i + Hash.LENGTH))
                        .copyTo(nodes[height], i);
            }
            below = nodes[height];
        }
        return nodes;
    }
}
