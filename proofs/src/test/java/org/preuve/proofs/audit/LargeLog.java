package org.preuve.proofs.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSigner;

/** A sound log of any size in memory: entries and leaves as bytes, behind them a few really signed records in turn. */
final class LargeLog implements LogReader, RecordReader {

    private static final int RECORDS = 997;
    private static final int PAGE = 500;

    private final List<Credential> records = new ArrayList<>();
    private final List<byte[]> recordBytes = new ArrayList<>();
    private final byte[][] entries;
    private final List<byte[]> levels = new ArrayList<>();
    private final TreeHead head;

    LargeLog(int size) {
        TestLedger ledger = TestLedger.withClaim();
        records.add(ledger.record(0));
        for (int i = 1; i < Math.min(size, RECORDS); i++) {
            records.add(
                    i % 2 == 0
                            ? record(RecordKind.EVIDENCE, i)
                            : TestLedger.signed(
                                    RecordKind.ATTESTATION,
                                    TestLedger.SUPPLIER,
                                    TestLedger.SUPPLIER_KEY,
                                    TestLedger.evidenceSubject("number " + i)));
        }
        records.forEach(record -> recordBytes.add(record.bytes()));
        entries = new byte[size][];
        byte[] leaves = new byte[size * Hash.LENGTH];
        CompactRange range = CompactRange.empty();
        List<Hash> batch = new ArrayList<>();
        Hash previous = null;
        for (int i = 0; i < size; i++) {
            Credential record = record(i);
            RecordDigest digest = RecordDigest.of(salt(i), recordBytes.get(i % RECORDS));
            entries[i] =
                    new Entry(digest, record.id(), i, record.kind(), previous, TestLedger.NOW.plusMillis(i)).bytes();
            previous = Hash.leaf(entries[i]);
            previous.copyTo(leaves, i * Hash.LENGTH);
            batch.add(previous);
            if (batch.size() == TilePath.FULL_WIDTH) {
                range = range.append(batch);
                batch.clear();
            }
        }
        head = range.append(batch).head();
        for (byte[] level = leaves; level.length > 0; level = above(level)) {
            levels.add(level);
        }
    }

    private static Credential record(RecordKind kind, int i) {
        return TestLedger.signed(
                kind, TestLedger.MAISON, TestLedger.MAISON_KEY, TestLedger.evidenceSubject("number " + i));
    }

    private static byte[] above(byte[] level) {
        int tile = TilePath.FULL_WIDTH * Hash.LENGTH;
        byte[] above = new byte[level.length / tile * Hash.LENGTH];
        for (int n = 0; n < level.length / tile; n++) {
            Tile.read(java.util.Arrays.copyOfRange(level, n * tile, (n + 1) * tile))
                    .root()
                    .copyTo(above, n * Hash.LENGTH);
        }
        return above;
    }

    private Credential record(int i) {
        return records.get(i % RECORDS);
    }

    private static Salt salt(int i) {
        return Salt.of(ByteBuffer.allocate(Salt.LENGTH).putInt(i).array());
    }

    List<Credential> signed() {
        return records;
    }

    TreeHead head() {
        return head;
    }

    @Override
    public byte[] checkpoint() {
        NoteSigner signer = NoteFiles.signer();
        return Checkpoint.issue(NoteFiles.ORIGIN, head, signer)
                .note()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public byte[] tile(TilePath path) {
        int from = (int) path.n() * TilePath.FULL_WIDTH;
        if (path.isEntries()) {
            return EntryBundle.write(java.util.Arrays.asList(entries).subList(from, from + path.width()));
        }
        int start = from * Hash.LENGTH;
        return java.util.Arrays.copyOfRange(levels.get(path.level()), start, start + path.width() * Hash.LENGTH);
    }

    @Override
    public List<LoggedRecord> page(long from) {
        List<LoggedRecord> page = new ArrayList<>();
        for (int i = (int) from; i < Math.min(entries.length, from + PAGE); i++) {
            page.add(new LoggedRecord(entries[i], salt(i), recordBytes.get(i % RECORDS)));
        }
        return page;
    }
}
