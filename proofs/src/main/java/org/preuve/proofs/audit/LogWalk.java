package org.preuve.proofs.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;

/** Reads every entry and tile under a head once, in order, and computes all of them anew. */
final class LogWalk {

    private final LogReader log;
    private final TreeHead head;
    private final BiConsumer<Entry, ChainAudit> each;
    private final ChainAudit chain;
    private final TileAudit tiles;

    /** @param each is told of every entry, with the chain up to it */
    LogWalk(LogReader log, TreeHead head, BiConsumer<Entry, ChainAudit> each) {
        this.log = log;
        this.head = head;
        this.each = each;
        this.chain = new ChainAudit(head, index -> entry(log, index, head.size()));
        this.tiles = new TileAudit(head.size(), log);
    }

    /** @throws BrokenLog at the first place that is not as the head says */
    void run(Progress progress) {
        for (long n = 0; TilePath.widthAt(0, n, head.size()) > 0; n++) {
            TilePath path = TilePath.entries(n, TilePath.widthAt(0, n, head.size()));
            check(path);
            progress.checked(path.start() + path.width(), head.size());
        }
        tiles.finish();
        chain.finish();
    }

    private void check(TilePath path) {
        byte[] bytes = TileAudit.read(log, path);
        List<byte[]> readable = EntryBundle.readable(bytes);
        List<byte[]> entries = readable.subList(0, Math.min(readable.size(), path.width()));
        List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
        // Leaves against hashes first: that names the altered entry itself, a broken link only its neighbour.
        tiles.leaves(path.n(), leaves);
        for (int i = 0; i < entries.size(); i++) {
            each.accept(chain.append(entries.get(i), leaves.get(i)), chain);
        }
        long framed = entries.stream().mapToLong(entry -> 2L + entry.length).sum();
        if (entries.size() != path.width() || framed != bytes.length) {
            long at = path.start() + Math.min(entries.size(), path.width() - 1);
            throw new BrokenLog(
                    at, "tile", path + " does not hold " + path.width() + " whole entries and nothing else");
        }
    }

    private static Optional<byte[]> entry(LogReader log, long index, long size) {
        long n = index / TilePath.FULL_WIDTH;
        try {
            List<byte[]> entries = EntryBundle.readable(log.tile(TilePath.entries(n, TilePath.widthAt(0, n, size))));
            int inBundle = (int) (index % TilePath.FULL_WIDTH);
            return inBundle < entries.size() ? Optional.of(entries.get(inBundle)) : Optional.empty();
        } catch (MissingTile e) {
            return Optional.empty();
        }
    }
}
