package org.preuve.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.audit.AuditResult.Broken;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.log.Chains;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSigner;

class LogAuditTests {

    private static final int SIZE = 300;
    private static final List<Entry> CHAIN = Chains.of(SIZE);
    private static final List<byte[]> ENTRIES = bytes(CHAIN);

    @Test
    void aLogThatIsAsItWasIsSoundAtEverySizeAroundATile() {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, SIZE}) {
            ServedLog log = ServedLog.of(ENTRIES.subList(0, size));
            assertThat(audit(log)).isEqualTo(new Sound(ServedLog.head(ENTRIES.subList(0, size))));
        }
    }

    @Test
    void checksTilesOfThreeLevelsReadingEachOnce() {
        ServedLog log = ServedLog.of(bytes(Chains.of(66_000)));
        List<Long> told = new ArrayList<>();
        AuditResult result = new LogAudit(NoteFiles.signer().logKey()).run(log, (entries, of) -> told.add(entries));
        assertThat(result).isInstanceOf(Sound.class);
        assertThat(log.reads().keySet()).containsExactlyInAnyOrderElementsOf(log.paths());
        assertThat(log.reads().values()).containsOnly(1);
        assertThat(told).hasSize(258).isSorted().endsWith(66_000L);
        TilePath top = TilePath.of(2, 0, 1);
        log.flip(top, 31, 1);
        assertBroken(0, "hash 0 of tile/2/000.p/1", log);
        log.flip(top, 31, 1);
        log.flip(TilePath.of(1, 1, 1), 0, 0x80);
        assertBroken(65_536, "hash 0 of tile/1/001.p/1", log);
    }

    @Test
    void namesTheEntryOfWhichAnyByteWasFlipped() {
        ServedLog log = ServedLog.of(ENTRIES);
        for (int index : new int[] {0, 1, 130, 255, 256, SIZE - 1}) {
            TilePath path = TilePath.entries(index / 256, TilePath.widthAt(0, index / 256, SIZE));
            int offset = offset(index);
            for (int at = -2; at < ENTRIES.get(index).length; at++) {
                int bit = 1 << Math.floorMod(at, 8);
                log.flip(path, offset + at, bit);
                assertBroken(index, "", log);
                log.flip(path, offset + at, bit);
            }
        }
        assertThat(audit(log)).isInstanceOf(Sound.class);
    }

    @Test
    void namesTheEntryThatWasReplacedAlongWithEveryTileOverIt() {
        for (int index = 0; index < SIZE; index++) {
            List<byte[]> altered = new ArrayList<>(ENTRIES);
            altered.set(index, redigested(CHAIN.get(index)).bytes());
            ServedLog log = ServedLog.of(ENTRIES);
            log.publish(altered);
            assertBroken(index, "", log);
        }
    }

    @Test
    void namesTheEntryWhoseLinkWasChangedAlongWithEveryTileOverIt() {
        for (int index = 1; index < SIZE; index++) {
            Entry entry = CHAIN.get(index);
            List<byte[]> altered = new ArrayList<>(ENTRIES);
            altered.set(
                    index,
                    new Entry(
                                    entry.digest(),
                                    entry.id(),
                                    index,
                                    entry.kind(),
                                    entry.digest().hash(),
                                    entry.sealedAt())
                            .bytes());
            ServedLog log = ServedLog.of(ENTRIES);
            log.publish(altered);
            assertBroken(index, "not linked to entry " + (index - 1), log);
        }
    }

    @Test
    void namesTheFirstPlaceOfEntriesDeletedInsertedReorderedOrTruncated() {
        for (int index : new int[] {0, 1, 100, 255, 256, 298}) {
            List<byte[]> deleted = new ArrayList<>(ENTRIES);
            deleted.remove(index);
            deleted.add(ENTRIES.getLast());
            List<byte[]> inserted = new ArrayList<>(ENTRIES.subList(0, SIZE - 1));
            inserted.add(index, ENTRIES.get(index + 1));
            List<byte[]> reordered = new ArrayList<>(ENTRIES);
            Collections.swap(reordered, index, index + 1);
            for (List<byte[]> altered : List.of(deleted, inserted, reordered)) {
                ServedLog log = ServedLog.of(ENTRIES);
                log.publish(altered);
                assertBroken(index, "says that it is", log);
            }
        }
        ServedLog log = ServedLog.of(ENTRIES);
        log.change(TilePath.entries(1, 44), bytes -> Arrays.copyOf(bytes, offset(299) + 5));
        assertBroken(299, "does not hold 44 whole entries", log);
        log.change(TilePath.entries(1, 44), bytes -> new byte[0]);
        assertBroken(256, "does not hold 44 whole entries", log);
    }

    @Test
    void namesWhatIsUnderAHashThatWasChangedInAnyServedTile() {
        for (int index = 0; index < SIZE; index++) {
            ServedLog log = ServedLog.of(ENTRIES);
            log.flip(TilePath.of(0, index / 256, index < 256 ? 256 : 44), index % 256 * 32 + index % 32, 1);
            assertBroken(index, "hash " + index % 256 + " of tile/0/", log);
        }
        ServedLog log = ServedLog.of(ENTRIES);
        log.flip(TilePath.of(1, 0, 1), 7, 4);
        assertBroken(0, "hash 0 of tile/1/000.p/1", log);
    }

    @Test
    void namesWhatIsUnderATileThatIsMissingShortOrLong() {
        ServedLog complete = ServedLog.of(ENTRIES);
        for (TilePath path : complete.paths()) {
            ServedLog without = ServedLog.of(ENTRIES);
            without.remove(path);
            assertBroken(path.start(), path + " is missing", without);
            ServedLog longer = ServedLog.of(ENTRIES);
            longer.change(path, bytes -> Arrays.copyOf(bytes, bytes.length + 32));
            assertThat(audit(longer)).isInstanceOf(Broken.class);
            ServedLog shorter = ServedLog.of(ENTRIES);
            shorter.change(path, bytes -> Arrays.copyOf(bytes, bytes.length - 1));
            long last = path.isEntries() || path.level() == 0 ? path.start() + path.width() - 1 : 0;
            assertBroken(last, "", shorter);
        }
    }

    @Test
    void findsAChainThatWasRewrittenToItsEnd() {
        List<Entry> rewritten = new ArrayList<>(CHAIN.subList(0, 200));
        rewritten.add(redigested(CHAIN.get(200)));
        while (rewritten.size() < SIZE) {
            rewritten.add(Chains.entry(rewritten.size(), rewritten.getLast()));
        }
        ServedLog log = ServedLog.of(ENTRIES);
        log.publish(bytes(rewritten));
        assertBroken(SIZE - 1, "not those whose tree the checkpoint signs", log);
    }

    @Test
    void refusesACheckpointThatTheKeyDidNotSign() {
        ServedLog log = ServedLog.of(ENTRIES);
        NoteSigner stranger = new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(0x66));
        log.serve(Checkpoint.issue(NoteFiles.ORIGIN, TreeHead.empty(), stranger)
                .note()
                .getBytes(StandardCharsets.UTF_8));
        assertBroken(AuditResult.NO_INDEX, "checkpoint: There is no signature", log);
        log.serve("<html>".getBytes(StandardCharsets.UTF_8));
        assertBroken(AuditResult.NO_INDEX, "checkpoint: ", log);
    }

    @Test
    void refusesASignedHeadThatTheEntriesDoNotGive() {
        ServedLog log = ServedLog.of(ENTRIES);
        TreeHead wrong = new TreeHead(SIZE, CHAIN.getFirst().leafHash());
        log.serve(Checkpoint.issue(NoteFiles.ORIGIN, wrong, NoteFiles.signer())
                .note()
                .getBytes(StandardCharsets.UTF_8));
        assertBroken(SIZE - 1, "not those whose tree the checkpoint signs", log);
    }

    @Test
    void aFailureToReadIsNoFinding() {
        LogReader failing = new LogReader() {
            @Override
            public byte[] checkpoint() {
                return ServedLog.of(ENTRIES).checkpoint();
            }

            @Override
            public byte[] tile(TilePath path) {
                throw new UncheckedIOException(new IOException("connection reset"));
            }
        };
        Assertions.assertThatThrownBy(() -> audit(failing)).isInstanceOf(UncheckedIOException.class);
    }

    private static Entry redigested(Entry entry) {
        RecordDigest other = RecordDigest.of(Salt.of(new byte[16]), new byte[] {1});
        return new Entry(other, entry.id(), entry.index(), entry.kind(), entry.previous(), entry.sealedAt());
    }

    private static int offset(int index) {
        return ENTRIES.subList(index / 256 * 256, index).stream()
                        .mapToInt(entry -> entry.length + 2)
                        .sum()
                + 2;
    }

    private static AuditResult audit(LogReader log) {
        return new LogAudit(NoteFiles.signer().logKey()).run(log, Progress.silent());
    }

    private static void assertBroken(long index, String cause, LogReader log) {
        assertThat(audit(log)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.index()).as(broken.cause()).isEqualTo(index);
            assertThat(broken.cause()).contains(cause);
        });
    }

    private static List<byte[]> bytes(List<Entry> entries) {
        return entries.stream().map(Entry::bytes).toList();
    }
}
