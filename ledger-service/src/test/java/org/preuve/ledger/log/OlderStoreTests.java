package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteSigner;

/** The store is not the one over which this ledger signed last: it does not start, and says both values. */
class OlderStoreTests {

    private final SignedRecords author = new SignedRecords();
    private final LogStores stores = InMemoryLogStores.create();

    @TempDir
    Path directory;

    private Path file;
    private LastCheckpointFile last;

    @BeforeEach
    void sealSome() {
        file = directory.resolve("log.pem.last-checkpoint");
        last = remembered();
        try (TestLog log = TestLog.over(stores, last)) {
            seal(log, 300);
        }
    }

    @Test
    void theSameStoreGoesOn() {
        for (int restart = 0; restart < 3; restart++) {
            try (TestLog log = TestLog.over(stores, remembered())) {
                seal(log, 10);
                assertThat(remembered().last().orElseThrow())
                        .isEqualTo(log.read().checkpoint());
            }
        }
    }

    @Test
    void anAnswerIsRememberedBeforeItIsGiven() {
        try (TestLog log = TestLog.over(stores, last)) {
            for (int i = 0; i < 20; i++) {
                long index = SealRecordsContract.sealed(log.seal().seal(author.attestation()))
                        .index();
                assertThat(remembered().last().orElseThrow().head().size()).isGreaterThan(index);
            }
        }
    }

    @Test
    void anOlderCopyIsRefusedWithBothSizes() {
        LogStores older = copy(stores);
        try (TestLog log = TestLog.over(stores, last)) {
            seal(log, 7);
        }
        requireRefused(older, "300 entries, but 307 were signed");
    }

    @Test
    void anEmptyStoreIsRefusedWithBothSizes() {
        requireRefused(InMemoryLogStores.create(), "0 entries, but 300 were signed");
    }

    @Test
    void theSameSizeWithAnotherRootIsRefusedWithBothRoots() {
        LogStores other = InMemoryLogStores.create();
        try (TestLog log = TestLog.over(other)) {
            seal(log, 300);
        }
        requireRefused(other, "root " + root(other), root(stores) + " was signed");
    }

    @Test
    void alsoWhenTheOtherLogIsLonger() {
        LogStores other = InMemoryLogStores.create();
        try (TestLog log = TestLog.over(other)) {
            seal(log, 700);
        }
        requireRefused(other, "The store's first 300 entries", root(stores) + " was signed");
    }

    @Test
    void anOlderCopyThatIsSlippedInWhileItRunsStopsTheWriter() {
        LogStores older = copy(stores);
        SlippedIn head = new SlippedIn(stores.head());
        LogStores database =
                new LogStores(stores.records(), stores.groups(), stores.tiles(), head, stores.checkpoints());
        try (TestLog log = TestLog.over(database, last)) {
            seal(log, 5);
            head.failOnceAndBecome(older.head());
            Credential record = author.attestation();
            assertThat(log.seal().seal(record)).isInstanceOf(Sealing.Unavailable.class);
            assertThat(log.seal().seal(record)).isInstanceOf(Sealing.Unavailable.class);
            assertThat(log.broken().orElseThrow()).contains("300 entries, but 305 were signed");
        }
    }

    @Test
    void aMissingFileIsRefusedUntilSomebodyVouchesForTheSize() throws IOException {
        Files.delete(file);
        requireRefused(stores, "a log of 300 entries", "is missing", "preuve.log.adopt-size=300");
        assertThatThrownBy(() -> TestLog.adopting(stores, remembered(), 299)).isInstanceOf(OlderStore.class);
        TestLog.adopting(stores, remembered(), 300).close();
        TestLog.over(stores, remembered()).close();
    }

    @Test
    void aCheckpointThatSomebodyKeptIsAWayOnToo() throws IOException {
        String kept = remembered().last().orElseThrow().note();
        Files.writeString(file, kept);
        TestLog.over(stores, remembered()).close();
    }

    @Test
    void aFileOfAnotherKeyOrWithoutACheckpointIsRefused() throws IOException {
        Files.writeString(file, "nothing");
        requireRefused(stores, "is no checkpoint of this log");
        SigningKey stranger = SigningKey.generate(new SecureRandom());
        Checkpoint foreign = Checkpoint.issue(
                TestLog.SIGNERS.origin(),
                stores.head().read().orElseThrow().head(),
                new NoteSigner(TestLog.SIGNERS.origin(), stranger));
        Files.writeString(file, foreign.note());
        requireRefused(stores, "is no checkpoint of this log");
    }

    @Test
    void aCrashInTheMiddleOfAWriteLeavesTheCheckpointBefore() throws IOException {
        long before = remembered().last().orElseThrow().head().size();
        try (TestLog log = TestLog.over(stores, last)) {
            seal(log, 1);
        }
        byte[] bytes = Files.readAllBytes(file);
        int newest = new String(bytes, 0, 8192, StandardCharsets.UTF_8).contains("\n301\n") ? 0 : 8192;
        bytes[newest + 40] ^= 1;
        Files.write(file, bytes);
        assertThat(remembered().last().orElseThrow().head().size()).isEqualTo(before);
        try (TestLog log = TestLog.over(stores, remembered())) {
            assertThat(log.read().checkpoint().head().size()).isEqualTo(301);
        }
        assertThat(remembered().last().orElseThrow().head().size()).isEqualTo(301);
    }

    /** So it looks too to a second ledger that starts while the first commits for the first time. */
    @Test
    void whoDiedInTheFirstCommitBeforeItWasRememberedStartsAgain() throws IOException {
        Files.delete(file);
        LogStores fresh = InMemoryLogStores.create();
        TestLog.over(fresh, remembered()).close();
        try (TestLog log = TestLog.over(fresh)) {
            seal(log, 3);
        }
        assertThat(remembered().last().orElseThrow().head().size()).isZero();
        try (TestLog log = TestLog.over(fresh, remembered())) {
            seal(log, 1);
            assertThat(remembered().last().orElseThrow().head().size()).isEqualTo(4);
        }
    }

    /** The other one seals just after this one, which is starting, has read the head. */
    @Test
    void aLedgerThatStartsWhileAnotherSealsTakesItForNoOlderStore() {
        try (TestLog one = TestLog.over(stores, remembered())) {
            AtomicBoolean first = new AtomicBoolean(true);
            HeadStore head = Intercepted.by(HeadStore.class, stores.head(), (read, name) -> {
                Object answer = read.run();
                if (first.getAndSet(false)) {
                    seal(one, 3);
                }
                return answer;
            });
            TestLog.over(
                            new LogStores(
                                    stores.records(), stores.groups(), stores.tiles(), head, stores.checkpoints()),
                            remembered())
                    .close();
            assertThat(first).isFalse();
        }
    }

    @Test
    void twoLedgersMayShareTheFile() {
        try (TestLog one = TestLog.over(stores, remembered());
                TestLog other = TestLog.over(stores, remembered())) {
            for (int i = 0; i < 20; i++) {
                seal(i % 2 == 0 ? one : other, 3);
                assertThat(remembered().last().orElseThrow().head())
                        .isEqualTo(stores.head().read().orElseThrow().head());
            }
        }
    }

    private LastCheckpointFile remembered() {
        return new LastCheckpointFile(file, TestLog.SIGNERS);
    }

    private void requireRefused(LogStores store, String... says) {
        assertThatThrownBy(() -> TestLog.over(store, remembered()))
                .isInstanceOf(OlderStore.class)
                .hasMessageContainingAll(says);
    }

    private void seal(TestLog log, int count) {
        List<Credential> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(author.attestation());
        }
        SealRecordsContract.answers(log, records).forEach(SealRecordsContract::sealed);
    }

    private static String root(LogStores store) {
        return store.head().read().orElseThrow().head().root().hex();
    }

    /** As a backup has it: the same bytes under a head that stays where it is. */
    private static LogStores copy(LogStores store) {
        StoredHead now = store.head().read().orElseThrow();
        LogStores older = InMemoryLogStores.create();
        older.head().create(now);
        return new LogStores(store.records(), store.groups(), store.tiles(), older.head(), store.checkpoints());
    }
}
