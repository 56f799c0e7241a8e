package org.preuve.ledger.log;

import java.util.ArrayList;
import java.util.List;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.InclusionProof;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;

/**
 * What the tree becomes when a group is appended at its edge. Each node is hashed once for the whole group, so a proof
 * for each of its entries costs look-ups only. Immutable: callers make their proofs in their own threads.
 */
final class Growth {

    private static final int TILE_HEIGHT = 8;

    /** The nodes of one height, from the left side of its unfinished tile to the right edge. */
    private record Row(long first, List<Hash> nodes) {

        Hash node(long index) {
            return nodes.get(Math.toIntExact(index - first));
        }

        Row parents() {
            List<Hash> parents = new ArrayList<>(nodes.size() / 2);
            for (int i = 0; i + 1 < nodes.size(); i += 2) {
                parents.add(Hash.node(nodes.get(i), nodes.get(i + 1)));
            }
            return new Row(first / 2, parents);
        }
    }

    private final EntryGroup group;

    /** One for each height, leaves first. */
    private final List<Row> rows = new ArrayList<>();

    private final List<FullTile> fullTiles = new ArrayList<>();
    private final Edge after;

    private Growth(Edge before, List<byte[]> entries) {
        List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
        List<List<Hash>> tiles = growLevels(before, leaves);
        List<byte[]> unfinished = growEntries(before, entries);
        CompactRange range = range(before.size() + entries.size());
        this.group = new EntryGroup(before.size(), entries, range.head());
        StoredHead stored = new StoredHead(range.head(), range, groupsOfUnfinishedTile(before));
        this.after = new Edge(stored, tiles, unfinished, leaves.getLast());
    }

    /** By entries that are to become the next group. */
    static Growth by(List<byte[]> entries, Edge before) {
        return new Growth(before, entries);
    }

    /**
     * By a group as it stands in the store. Its entries are hashed again: what will be signed follows from stored bytes.
     *
     * @throws BrokenLog when the group does not follow, or names another head than its entries lead to
     */
    static Growth byStored(EntryGroup group, Edge before) {
        Links.check(group, before);
        Growth growth = new Growth(before, group.entries());
        if (!growth.after.head().equals(group.after())) {
            throw new BrokenLog(
                    "the entries of group " + group.start(),
                    "the head stored with them",
                    growth.after.head(),
                    group.after());
        }
        return growth;
    }

    Edge after() {
        return after;
    }

    /** Tiles and bundles that this group completed, lowest level first. */
    List<FullTile> fullTiles() {
        return fullTiles;
    }

    EntryGroup group() {
        return group;
    }

    /** The proof that the entry at this index of the group is in the tree that ends with the group (RFC 6962, 2.1.1). */
    InclusionProof prove(long index) {
        long size = after.size();
        List<Hash> path = new ArrayList<>();
        for (int height = 0; size >> height > 0; height++) {
            long sibling = (index >> height) ^ 1;
            if (sibling < size >> height) {
                path.add(rows.get(height).node(sibling));
            } else if (sibling == size >> height && size % (1L << height) != 0) {
                path.add(unfinished(height));
            }
        }
        return new InclusionProof(index, path);
    }

    /** The root over the leaves right of the last complete node of a height. */
    private Hash unfinished(int height) {
        long size = after.size();
        int lowest = Long.numberOfTrailingZeros(size);
        Hash root = rows.get(lowest).node((size >> lowest) - 1);
        for (int below = lowest + 1; below < height; below++) {
            if ((size >> below) % 2 == 1) {
                root = Hash.node(rows.get(below).node((size >> below) - 1), root);
            }
        }
        return root;
    }

    private CompactRange range(long size) {
        List<Hash> roots = new ArrayList<>();
        for (int height = rows.size() - 1; height >= 0; height--) {
            if ((size >> height) % 2 == 1) {
                roots.add(rows.get(height).node((size >> height) - 1));
            }
        }
        return CompactRange.of(size, roots);
    }

    private List<List<Hash>> growLevels(Edge before, List<Hash> leaves) {
        List<List<Hash>> tiles = new ArrayList<>();
        List<Hash> grown = leaves;
        for (int level = 0; level < before.levels() || !grown.isEmpty(); level++) {
            long known = before.size() >> (TILE_HEIGHT * level);
            List<Hash> nodes = new ArrayList<>(before.tile(level));
            nodes.addAll(grown);
            Row row = new Row(known - before.tile(level).size(), nodes);
            for (int height = 0; height < TILE_HEIGHT; height++) {
                rows.add(row);
                row = row.parents();
            }
            grown = row.nodes();
            tiles.add(cutFullTiles(level, rows.get(TILE_HEIGHT * level), grown));
        }
        return tiles;
    }

    private List<Hash> cutFullTiles(int level, Row row, List<Hash> roots) {
        int cut = 0;
        for (Hash root : roots) {
            List<Hash> hashes = row.nodes().subList(cut, cut + TilePath.FULL_WIDTH);
            TilePath path = TilePath.of(level, (row.first() + cut) / TilePath.FULL_WIDTH, TilePath.FULL_WIDTH);
            fullTiles.add(new FullTile(path, Tile.of(hashes).bytes(), root));
            cut += TilePath.FULL_WIDTH;
        }
        return List.copyOf(row.nodes().subList(cut, row.nodes().size()));
    }

    private List<byte[]> growEntries(Edge before, List<byte[]> added) {
        List<byte[]> entries = new ArrayList<>(before.entries());
        entries.addAll(added);
        long bundle = before.size() / TilePath.FULL_WIDTH;
        int cut = 0;
        for (; entries.size() - cut >= TilePath.FULL_WIDTH; cut += TilePath.FULL_WIDTH, bundle++) {
            TilePath path = TilePath.entries(bundle, TilePath.FULL_WIDTH);
            byte[] bytes = EntryBundle.write(entries.subList(cut, cut + TilePath.FULL_WIDTH));
            fullTiles.add(new FullTile(path, bytes, Hash.sha256(bytes)));
        }
        return List.copyOf(entries.subList(cut, entries.size()));
    }

    private List<Long> groupsOfUnfinishedTile(Edge before) {
        long end = group.end();
        long tileStart = end - end % TilePath.FULL_WIDTH;
        if (end == tileStart) {
            return List.of();
        }
        List<Long> groups = new ArrayList<>();
        if (before.size() >= tileStart) {
            groups.addAll(before.stored().groups());
        }
        groups.add(group.start());
        return groups;
    }
}
