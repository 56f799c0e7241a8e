package org.preuve.proofs.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteFiles;

/** Everything that a log serves, in memory, so that a test can change any of it. Counts what is read. */
public final class ServedLog implements LogReader {

    private final Map<TilePath, byte[]> tiles = new HashMap<>();
    private final Map<TilePath, Integer> reads = new HashMap<>();
    private byte[] checkpoint;

    private ServedLog(TreeHead head) {
        checkpoint = Checkpoint.issue(NoteFiles.ORIGIN, head, NoteFiles.signer())
                .note()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A log whose checkpoint, tiles and entries fit together. */
    public static ServedLog of(List<byte[]> entries) {
        ServedLog log = new ServedLog(head(entries));
        log.publish(entries);
        return log;
    }

    static TreeHead head(List<byte[]> entries) {
        return CompactRange.empty()
                .append(entries.stream().map(Hash::leaf).toList())
                .head();
    }

    /** Replaces all entries and all tiles over them, as an operator would; the signed checkpoint stays. */
    void publish(List<byte[]> entries) {
        tiles.clear();
        for (int at = 0; at < entries.size(); at += 256) {
            List<byte[]> bundle = entries.subList(at, Math.min(entries.size(), at + 256));
            tiles.put(TilePath.entries(at / 256, bundle.size()), EntryBundle.write(bundle));
        }
        List<Hash> hashes = entries.stream().map(Hash::leaf).toList();
        for (int level = 0; !hashes.isEmpty(); level++) {
            List<Hash> above = new ArrayList<>();
            for (int at = 0; at < hashes.size(); at += 256) {
                Tile tile = Tile.of(hashes.subList(at, Math.min(hashes.size(), at + 256)));
                tiles.put(TilePath.of(level, at / 256, tile.width()), tile.bytes());
                if (tile.width() == 256) {
                    above.add(tile.root());
                }
            }
            hashes = above;
        }
    }

    List<TilePath> paths() {
        return List.copyOf(tiles.keySet());
    }

    void remove(TilePath path) {
        tiles.remove(path);
    }

    void change(TilePath path, UnaryOperator<byte[]> change) {
        tiles.computeIfPresent(path, (p, bytes) -> change.apply(bytes.clone()));
    }

    void flip(TilePath path, int at, int bits) {
        change(path, bytes -> {
            bytes[at] ^= (byte) bits;
            return bytes;
        });
    }

    void serve(byte[] other) {
        checkpoint = other;
    }

    Map<TilePath, Integer> reads() {
        return reads;
    }

    @Override
    public byte[] checkpoint() {
        return checkpoint.clone();
    }

    @Override
    public byte[] tile(TilePath path) {
        reads.merge(path, 1, Integer::sum);
        byte[] bytes = tiles.get(path);
        if (bytes == null) {
            throw new MissingTile(path);
        }
        return bytes.clone();
    }
}
