package org.preuve.ledger.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;

/** Reads the edge of the tree for a head that stands, and checks it against that head. A few reads, all by key. */
final class EdgeLoader {

    private final LogStores stores;

    EdgeLoader(LogStores stores) {
        this.stores = stores;
    }

    /** @throws BrokenLog when what is stored does not lead to the head */
    Edge load(StoredHead head) {
        long size = head.size();
        if (size == 0) {
            return Edge.empty();
        }
        List<byte[]> entries = unfinishedEntries(head);
        List<List<Hash>> tiles = new ArrayList<>();
        tiles.add(entries.stream().map(Hash::leaf).toList());
        for (int level = 1; size >> (8 * level) > 0; level++) {
            tiles.add(unfinishedTile(level, size));
        }
        Hash last = entries.isEmpty() ? lastOfFullTile(size) : tiles.getFirst().getLast();
        Edge edge = new Edge(head, tiles, entries, last);
        requireSameHead(edge);
        return edge;
    }

    private List<byte[]> unfinishedEntries(StoredHead head) {
        long from = head.size() - head.size() % TilePath.FULL_WIDTH;
        List<EntryGroup> groups = new ArrayList<>(stores.groups().findAll(head.groups()));
        groups.sort(Comparator.comparingLong(EntryGroup::start));
        List<byte[]> entries = new ArrayList<>();
        for (EntryGroup group : groups) {
            for (long index = Math.max(from, group.start()); index < group.end(); index++) {
                if (Links.parse(group.entry(index), index).index() != from + entries.size()) {
                    throw new BrokenLog("entry " + index, "the entries before it", index, from + entries.size());
                }
                entries.add(group.entry(index));
            }
        }
        return entries;
    }

    private List<Hash> unfinishedTile(int level, long size) {
        long known = size >> (8 * level);
        int width = (int) (known % TilePath.FULL_WIDTH);
        List<Hash> roots = stores.tiles().roots(level - 1, known - width, width);
        if (roots.size() != width) {
            throw new BrokenLog("size " + size, "the full tiles of level " + (level - 1), width, roots.size());
        }
        return roots;
    }

    private Hash lastOfFullTile(long size) {
        TilePath path = TilePath.of(0, size / TilePath.FULL_WIDTH - 1, TilePath.FULL_WIDTH);
        FullTile tile =
                stores.tiles().find(path).orElseThrow(() -> new BrokenLog("the head", path.toString(), size, 0));
        return Tile.read(tile.bytes()).hash(TilePath.FULL_WIDTH - 1);
    }

    /** The tree of what was read must be the tree of the head, hash for hash. */
    private static void requireSameHead(Edge edge) {
        List<Hash> roots = new ArrayList<>();
        for (int level = edge.levels() - 1; level >= 0; level--) {
            roots.addAll(CompactRange.empty().append(edge.tile(level)).hashes());
        }
        CompactRange read = CompactRange.of(edge.size(), roots);
        if (!read.hashes().equals(edge.range().hashes())) {
            throw new BrokenLog("the stored head", "the tiles under it", edge.head(), read.head());
        }
    }
}
