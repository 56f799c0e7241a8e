package org.preuve.proofs.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where C2SP tlog-tiles puts a tile: {@code tile/<L>/<N>[.p/<W>]} for hashes, {@code tile/entries/<N>[.p/<W>]} for
 * entries. There is one path for each tile and each width, so what it names never changes.
 */
public record TilePath(int level, long n, int width) {

    /** Hashes, or entries, of a full tile. */
    public static final int FULL_WIDTH = 256;

    private static final int ENTRIES = -1;
    private static final int MAX_LEVEL = 63;
    private static final long MAX_N = Long.MAX_VALUE / FULL_WIDTH;
    private static final Pattern PATH = Pattern.compile(
            "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?", Pattern.DOTALL);

    /** @throws MalformedTilePath when no log has such a tile */
    public TilePath {
        if (level < ENTRIES || level > MAX_LEVEL || n < 0 || n > MAX_N || width < 1 || width > FULL_WIDTH) {
            throw new MalformedTilePath("no tile has level " + level + ", number " + n + " and width " + width);
        }
    }

    /** The n-th tile of hashes at a level; level 0 holds leaf hashes. */
    public static TilePath of(int level, long n, int width) {
        if (level == ENTRIES) {
            throw new MalformedTilePath("no tile has level " + level);
        }
        return new TilePath(level, n, width);
    }

    /** The n-th bundle of entries. */
    public static TilePath entries(long n, int width) {
        return new TilePath(ENTRIES, n, width);
    }

    /**
     * How many hashes the n-th tile of a level has in a tree of this size: 0 when there is no such tile, 256 when it
     * is full. Entry bundles have the widths of level 0.
     */
    public static int widthAt(int level, long n, long treeSize) {
        int shift = 8 * level;
        long hashes = shift > 62 ? 0 : treeSize >> shift;
        if (n > hashes / FULL_WIDTH) {
            return 0;
        }
        return (int) Math.min(FULL_WIDTH, hashes - n * FULL_WIDTH);
    }

    /**
     * The tile that a path names.
     *
     * @throws MalformedTilePath when it is not what {@link #toString} prints
     */
    public static TilePath parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new MalformedTilePath("not a tile path");
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long n = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        String partial = parts.group(3);
        int width = partial == null ? FULL_WIDTH : Integer.parseInt(partial);
        TilePath tile = new TilePath(level, n, width);
        if (!tile.toString().equals(path)) {
            throw new MalformedTilePath("a tile has one path only: " + tile);
        }
        return tile;
    }

    /** Whether it names entries rather than hashes. */
    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** Whether more may still be appended to it. */
    public boolean isPartial() {
        return width < FULL_WIDTH;
    }

    /** Index of the first entry under it. */
    public long start() {
        return n << (8 * (Math.max(level, 0) + 1));
    }

    @Override
    public String toString() {
        Deque<String> groups = new ArrayDeque<>();
        groups.push("%03d".formatted(n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            groups.push("x%03d".formatted(rest % 1000));
        }
        return "tile/" + (isEntries() ? "entries" : level) + "/" + String.join("/", groups)
                + (isPartial() ? ".p/" + width : "");
    }
}
