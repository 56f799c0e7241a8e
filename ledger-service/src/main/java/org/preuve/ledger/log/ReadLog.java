package org.preuve.ledger.log;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.InclusionProof;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TileReader;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.PostQuantumKey;

/** Shows the public log: the signed checkpoint, the tiles below it, and proofs between any two sizes below it. */
public final class ReadLog {

    private final CurrentLog current;
    private final TileCache tiles;
    private final PublishCheckpoint checkpoints;

    ReadLog(CurrentLog current, TileCache tiles, PublishCheckpoint checkpoints) {
        this.current = current;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
    }

    public LogKey key() {
        return checkpoints.signers().key();
    }

    /** Every key that opens checkpoints of this log, the current one first. */
    public List<LogKey> keys() {
        return checkpoints.signers().keys();
    }

    /**
     * Opens a checkpoint of this log, signed lately or before a rotation.
     *
     * @throws org.preuve.proofs.note.RefusedNote when no key of this log signed it
     */
    public Checkpoint open(String note) {
        return checkpoints.signers().open(note);
    }

    /** The key of the second signature, when the log makes one. */
    public Optional<PostQuantumKey> postQuantumKey() {
        return checkpoints.signers().postQuantumKey();
    }

    public Checkpoint checkpoint() {
        return current.now().checkpoint();
    }

    /** How many entries are committed by now, whatever was read a moment ago. */
    public long committed() {
        return current.inTheStore().size();
    }

    /** The checkpoint that was signed for a size, of those that were. */
    public Optional<Checkpoint> checkpoint(long size) {
        return size > current.now().size()
                ? Optional.empty()
                : checkpoints.find(LogProofs.head(size, current.tiles(size)));
    }

    /** Empty when the log has no such tile, or not so much of it yet. */
    public Optional<byte[]> tile(TilePath path) {
        return tiles.tile(path, current.now().edge());
    }

    /**
     * The proof that an entry is in the tree of a size.
     *
     * @param index below {@code size}
     * @param size at most the checkpoint's
     */
    public Inclusion prove(long index, long size) {
        TileReader reader = current.tiles(size);
        int width = TilePath.widthAt(0, index / TilePath.FULL_WIDTH, size);
        Tile leaves = Tile.read(reader.tile(0, index / TilePath.FULL_WIDTH, width));
        Hash leaf = leaves.hash((int) (index % TilePath.FULL_WIDTH));
        return new Inclusion(LogProofs.inclusion(index, size, reader), leaf, LogProofs.head(size, reader));
    }

    /**
     * The proof that the tree of one size begins with that of another.
     *
     * @param from at most {@code to}
     * @param to at most the checkpoint's size
     */
    public ConsistencyProof proveConsistent(long from, long to) {
        return LogProofs.consistency(from, to, current.tiles(to));
    }

    /** A proof with what it is checked against. */
    public record Inclusion(InclusionProof proof, Hash leaf, TreeHead head) {}
}
