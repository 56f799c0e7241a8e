package org.preuve.ledger.witnessing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TileReader;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;

/** A log without a ledger that can show several histories, each signed by its one key. */
public final class ForkedLog {

    private final NoteSigner signer;

    /** From each of these indexes on the history is another one. */
    private final List<Long> forks;

    public ForkedLog(String origin) {
        this(new NoteSigner(new Origin(origin), SigningKey.generate(new SecureRandom())), List.of());
    }

    private ForkedLog(NoteSigner signer, List<Long> forks) {
        this.signer = signer;
        this.forks = forks;
    }

    /** The same log with another history from this index on. */
    public ForkedLog forkedAt(long index) {
        List<Long> more = new ArrayList<>(forks);
        more.add(index);
        return new ForkedLog(signer, more);
    }

    public Origin origin() {
        return signer.logKey().origin();
    }

    public LogKey key() {
        return signer.logKey();
    }

    public Checkpoint checkpoint(long size) {
        return Checkpoint.issue(origin(), head(size), signer);
    }

    public ConsistencyProof consistency(long from, long to) {
        return LogProofs.consistency(from, to, tiles());
    }

    public AddCheckpoint request(long from, long to) {
        return new AddCheckpoint(from, consistency(from, to), checkpoint(to).signedNote());
    }

    private TreeHead head(long size) {
        return CompactRange.empty().append(leaves(0, size)).head();
    }

    /** Of trees with at most 256 leaves. */
    private TileReader tiles() {
        return (level, n, width) -> Tile.of(leaves(0, width)).bytes();
    }

    private List<Hash> leaves(long from, long to) {
        List<Hash> leaves = new ArrayList<>();
        for (long index = from; index < to; index++) {
            long at = index;
            List<Long> passed = forks.stream().filter(fork -> fork <= at).toList();
            leaves.add(Hash.leaf((index + " after forks " + passed).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }
}
