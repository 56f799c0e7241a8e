package org.preuve.proofs.audit;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;

/**
 * Reads a whole log once, in order, and computes everything anew: leaves, links, tree, every tile that is served, and
 * the root against the signed checkpoint. Keeps one tile for each level, however long the log is.
 */
public final class LogAudit {

    private final List<LogKey> keys;

    /** Trusts this key and nothing that the log says of itself. */
    public LogAudit(LogKey key) {
        this(List.of(key));
    }

    /** Trusts these keys, all that the log has had: one of them must have signed. */
    public LogAudit(List<LogKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Audits up to the checkpoint that the log serves now. */
    public AuditResult run(LogReader log, Progress progress) {
        try {
            TreeHead head = head(log);
            ChainAudit chain = new ChainAudit(head, index -> entry(log, index, head.size()));
            TileAudit tiles = new TileAudit(head.size(), log);
            for (long n = 0; TilePath.widthAt(0, n, head.size()) > 0; n++) {
                TilePath path = TilePath.entries(n, TilePath.widthAt(0, n, head.size()));
                check(path, log, chain, tiles);
                progress.checked(path.start() + path.width(), head.size());
            }
            tiles.finish();
            chain.finish();
            return new Sound(head);
        } catch (BrokenLog broken) {
            return broken.result();
        }
    }

    private TreeHead head(LogReader log) {
        try {
            return Checkpoint.open(SignedNote.parse(log.checkpoint()), keys).head();
        } catch (RefusedNote e) {
            throw new BrokenLog(AuditResult.NO_INDEX, "checkpoint", "checkpoint: " + e.getMessage());
        }
    }

    private static void check(TilePath path, LogReader log, ChainAudit chain, TileAudit tiles) {
        byte[] bytes = TileAudit.read(log, path);
        List<byte[]> readable = EntryBundle.readable(bytes);
        List<byte[]> entries = readable.subList(0, Math.min(readable.size(), path.width()));
        List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
        // Leaves against hashes first: that names the altered entry itself, a broken link only its neighbour.
        tiles.leaves(path.n(), leaves);
        for (int i = 0; i < entries.size(); i++) {
            chain.append(entries.get(i), leaves.get(i));
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
