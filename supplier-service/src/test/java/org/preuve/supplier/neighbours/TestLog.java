package org.preuve.supplier.neighbours;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.receipt.Receipt;

/** A small but real log: whatever it seals, its receipts check with its key. Knows a record again by its bytes. */
public final class TestLog {

    private static final Origin ORIGIN = new Origin("log.example/log");

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner signer = new NoteSigner(ORIGIN, SigningKey.generate(random));
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    private final List<Entry> entries = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    private CompactRange range = CompactRange.empty();
    private final Map<Hash, SealedAt> known = new HashMap<>();

    /** Where a record was sealed. */
    public record SealedAt(Entry entry, String receipt) {}

    public LogKey key() {
        return signer.logKey();
    }

    public synchronized int size() {
        return entries.size();
    }

    public synchronized boolean knows(Credential record) {
        return known.containsKey(Hash.sha256(record.bytes()));
    }

    public synchronized long timesSealed(Credential record) {
        return entries.stream().filter(entry -> entry.id().equals(record.id())).count();
    }

    public synchronized boolean hasOther(Credential record) {
        RecordId id = record.id();
        return !knows(record) && entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    public synchronized SealedAt seal(Credential record) {
        return known.computeIfAbsent(Hash.sha256(record.bytes()), fingerprint -> append(record));
    }

    private SealedAt append(Credential record) {
        @Nullable Hash previous = leaves.isEmpty() ? null : leaves.getLast();
        RecordDigest digest = RecordDigest.of(Salt.generate(random), record.bytes());
        Entry entry = new Entry(digest, record.id(), entries.size(), record.kind(), previous, clock.instant());
        entries.add(entry);
        leaves.add(entry.leafHash());
        range = range.append(List.of(entry.leafHash()));
        TreeHead head = range.head();
        Receipt receipt = Receipt.of(
                entry.bytes(),
                LogProofs.inclusion(entry.index(), head.size(), this::tile),
                Checkpoint.issue(ORIGIN, head, signer));
        return new SealedAt(entry, receipt.toString());
    }

    private byte[] tile(int level, long n, int width) {
        int below = 1 << (8 * level);
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int from = ((int) n * 256 + i) * below;
            List<Hash> under = leaves.subList(from, from + below);
            hashes.add(
                    below == 1
                            ? under.getFirst()
                            : CompactRange.empty().append(under).head().root());
        }
        return Tile.of(hashes).bytes();
    }
}
