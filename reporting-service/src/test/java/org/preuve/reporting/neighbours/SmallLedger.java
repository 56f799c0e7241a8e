package org.preuve.reporting.neighbours;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.SealedRecord;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TileReader;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.RecordPage;
import org.preuve.reporting.ledger.SealAnswer;

/**
 * An honest log in memory, and the ways to make it dishonest: what it serves as entries, records and tiles can be changed behind the back of what it
 * signed, as somebody with the database would; and it can sign another history, as somebody with the key would.
 */
public final class SmallLedger implements LedgerClient {

    private static final Origin ORIGIN = new Origin("localhost:8080/log");

    private final LogKey first;
    private SigningKey logKey = SigningKey.fromSeed(new byte[32]);
    private NoteSigner signer = new NoteSigner(ORIGIN, logKey);
    private final SecureRandom random = new SecureRandom();
    private final List<Hash> leaves = new ArrayList<>();
    private final List<RecordPage.Line> lines = new ArrayList<>();
    private Optional<byte[]> servedCheckpoint = Optional.empty();
    private UnaryOperator<byte[]> tiles = UnaryOperator.identity();

    public SmallLedger() {
        first = signer.logKey();
    }

    /** The key with which the log began. */
    public LogKey key() {
        return first;
    }

    /** The key that signs now. */
    public synchronized SigningKey logKey() {
        return logKey;
    }

    /** Signs by another key from now on, and by that one alone. Whether any record says so is the caller's business. */
    public synchronized void signBy(SigningKey next) {
        logKey = next;
        signer = new NoteSigner(ORIGIN, next);
    }

    /** Seals the record of a new key, signed by the organisation, the key before it and itself, and signs by it alone. */
    public synchronized void rotate(Author organisation, SigningKey next) {
        seal(organisation.logKey(ORIGIN, next, logKey, size() + 1L, List.of(logKey, next)));
        signBy(next);
    }

    public synchronized int size() {
        return leaves.size();
    }

    @Override
    public synchronized SealAnswer seal(Credential record) {
        Optional<RecordPage.Line> known = lines.stream()
                .filter(line -> Entry.parse(line.entry()).id().equals(record.id()))
                .findFirst();
        RecordPage.Line line = known.orElseGet(() -> append(record));
        Entry entry = Entry.parse(line.entry());
        return new SealAnswer.Sealed(
                entry.index(), entry.digest().value(), receipt(entry).toString());
    }

    @Override
    public synchronized Bundle bundle(RecordId id) {
        return new SmallBundles(this::sealed, List.copyOf(lines), first).of(id);
    }

    @Override
    public Bundle confidentialBundle(RecordId id) {
        return bundle(id);
    }

    private SealedRecord sealed(RecordPage.Line line) {
        return new SealedRecord(
                line.record().orElseThrow(), Salt.of(line.salt().orElseThrow()), receipt(Entry.parse(line.entry())));
    }

    private RecordPage.Line append(Credential record) {
        Salt salt = Salt.generate(random);
        int index = leaves.size();
        Entry entry = new Entry(
                RecordDigest.of(salt, record.bytes()),
                record.id(),
                index,
                record.kind(),
                index == 0 ? null : leaves.getLast(),
                Instant.parse("2026-10-01T08:00:00Z").plusSeconds(60L * index));
        leaves.add(entry.leafHash());
        lines.add(new RecordPage.Line(index, entry.bytes(), Optional.of(salt.bytes()), Optional.of(record.bytes())));
        return lines.getLast();
    }

    private Receipt receipt(Entry entry) {
        return Receipt.of(
                entry.bytes(), LogProofs.inclusion(entry.index(), leaves.size(), tileReader()), signed(leaves.size()));
    }

    @Override
    public synchronized byte[] checkpoint() {
        return servedCheckpoint.orElseGet(() -> note(leaves.size()));
    }

    public synchronized byte[] note(int size) {
        return signed(size).note().getBytes(StandardCharsets.UTF_8);
    }

    private Checkpoint signed(int size) {
        return Checkpoint.issue(
                ORIGIN, CompactRange.empty().append(leaves.subList(0, size)).head(), signer);
    }

    @Override
    public synchronized RecordPage records(long from, int limit) {
        List<RecordPage.Line> page =
                lines.stream().filter(line -> line.index() >= from).limit(limit).toList();
        return new RecordPage(page, leaves.size());
    }

    @Override
    public synchronized ConsistencyProof consistency(long from, long to) {
        return LogProofs.consistency(from, to, tileReader());
    }

    @Override
    public synchronized byte[] tile(TilePath path) {
        return tiles.apply(tileReader().tile(path.level(), path.n(), path.width()));
    }

    private TileReader tileReader() {
        return (level, n, width) -> {
            byte[] tile = new byte[width * Hash.LENGTH];
            for (int i = 0; i < width; i++) {
                subtree(level, n * TilePath.FULL_WIDTH + i).copyTo(tile, i * Hash.LENGTH);
            }
            return tile;
        };
    }

    private Hash subtree(int level, long n) {
        int leavesUnder = 1 << (8 * level);
        int from = (int) n * leavesUnder;
        return CompactRange.empty()
                .append(leaves.subList(from, from + leavesUnder))
                .head()
                .root();
    }

    /** Serves another line than the one that was signed. */
    public synchronized void tamper(int index, UnaryOperator<RecordPage.Line> change) {
        lines.set(index, change.apply(lines.get(index)));
    }

    /** Takes a record's content away, as an erasure does. */
    public synchronized void erase(int index) {
        tamper(index, line -> new RecordPage.Line(line.index(), line.entry(), Optional.empty(), Optional.empty()));
    }

    /** The digest in a sealed record's entry. */
    public synchronized String digest(Credential record) {
        return ((SealAnswer.Sealed) seal(record)).digest();
    }

    /** What is served for an index. */
    public synchronized RecordPage.Line line(int index) {
        return lines.get(index);
    }

    /** Drops a line from what is served; what comes after keeps its index. */
    public synchronized void drop(int index) {
        lines.remove(index);
    }

    public synchronized void insert(int at, RecordPage.Line line) {
        lines.add(at, line);
    }

    public synchronized void swap(int one, int other) {
        RecordPage.Line first = lines.get(one);
        RecordPage.Line second = lines.get(other);
        lines.set(one, new RecordPage.Line(first.index(), second.entry(), second.salt(), second.record()));
        lines.set(other, new RecordPage.Line(second.index(), first.entry(), first.salt(), first.record()));
    }

    /** Serves this checkpoint from now on, or the newest again. */
    public synchronized void serveCheckpoint(Optional<byte[]> note) {
        servedCheckpoint = note;
    }

    public synchronized void changeTiles(UnaryOperator<byte[]> change) {
        tiles = change;
    }

    /** Forgets everything from an index on, in what is served and what will be signed. */
    public synchronized void cutBackTo(int size) {
        while (leaves.size() > size) {
            leaves.removeLast();
            lines.removeLast();
        }
    }
}
