package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.log.Sealing.Sealed;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.receipt.VerifiedReceipt;

/** What callers of the log rely on, over any store: one log, one receipt a record, nothing lost and nothing doubled. */
public abstract class SealRecordsContract {

    private final SignedRecords author = new SignedRecords();

    protected abstract LogStores stores();

    @Test
    void anEmptyLogHasASignedCheckpointAndNothingElse() {
        try (TestLog log = TestLog.over(stores())) {
            assertThat(log.fromOutside().check()).isEmpty();
        }
    }

    @Test
    void aSealedRecordHasAReceiptThatChecksWithTheLogsKeyAlone() {
        try (TestLog log = TestLog.over(stores())) {
            Credential record = author.attestation();
            Sealed sealed = sealed(log.seal().seal(record));
            assertThat(sealed.known()).isFalse();
            VerifiedReceipt verified = sealed.receipt().verify(log.read().key());
            assertThat(verified.entry().id()).isEqualTo(record.id());
            assertThat(verified.entry().digest()).isEqualTo(sealed.digest());
            LoggedRecord found = log.find().find(record.id()).orElseThrow();
            assertThat(found.digest().matches(found.salt(), record.bytes())).isTrue();
            assertThat(log.fromOutside().check()).hasSize(1);
        }
    }

    @Test
    void manyAtOnceLoseNothingAndDoubleNothing() {
        try (TestLog log = TestLog.over(stores())) {
            PublicLog outside = log.fromOutside();
            Set<Long> indexes = ConcurrentHashMap.newKeySet();
            for (int round = 1; round <= 3; round++) {
                List<Credential> records = attestations(800);
                for (Sealed sealed : all(log, records)) {
                    assertThat(indexes.add(sealed.index())).isTrue();
                    assertThat(sealed.receipt().verify(log.read().key()).entry().index())
                            .isEqualTo(sealed.index());
                }
                List<Entry> entries = outside.check();
                assertThat(entries).hasSize(800 * round);
                assertThat(entries.stream().map(Entry::id).collect(Collectors.toSet()))
                        .containsAll(records.stream().map(Credential::id).toList());
            }
        }
    }

    @Test
    void theSameRecordHasOneReceiptInFlightAfterwardsAndAfterARestart() {
        Credential record = author.attestation();
        String receipt;
        try (TestLog log = TestLog.over(stores())) {
            all(log, attestations(3));
            List<Sealed> answers = all(log, Collections.nCopies(50, record));
            assertThat(answers.stream().filter(one -> !one.known())).hasSize(1);
            Set<String> receipts =
                    answers.stream().map(one -> one.receipt().format()).collect(Collectors.toSet());
            assertThat(receipts).hasSize(1);
            receipt = receipts.iterator().next();
            all(log, attestations(700));
            Sealed again = sealed(log.seal().seal(record));
            assertThat(again.known()).isTrue();
            assertThat(again.receipt().format()).isEqualTo(receipt);
            assertThat(log.find().find(record.id()).orElseThrow().receipt().format())
                    .isEqualTo(receipt);
        }
        try (TestLog restarted = TestLog.over(stores())) {
            assertThat(sealed(restarted.seal().seal(record)).receipt().format()).isEqualTo(receipt);
            assertThat(restarted.fromOutside().check()).hasSize(704);
        }
    }

    @Test
    void aRestartGoesOnWithTheSameLog() {
        PublicLog before;
        try (TestLog log = TestLog.over(stores())) {
            before = log.fromOutside();
            all(log, attestations(600));
            before.check();
        }
        for (int restart = 0; restart < 3; restart++) {
            try (TestLog log = TestLog.over(stores())) {
                all(log, attestations(256 + restart));
                log.fromOutside().check();
            }
        }
        try (TestLog log = TestLog.over(stores())) {
            assertThat(log.fromOutside().check()).hasSize(600 + 256 + 257 + 258);
        }
    }

    /** Order is told by the index, never by a clock. */
    @Test
    void aClockThatWentBackBetweenTwoStartsLeavesTheLogInOrder() {
        Credential record = author.attestation();
        String receipt;
        try (TestLog log = TestLog.over(stores())) {
            all(log, attestations(300));
            receipt = sealed(log.seal().seal(record)).receipt().format();
        }
        for (Duration wrong : List.of(Duration.ofDays(-3650), Duration.ofDays(3650), Duration.ofSeconds(-1))) {
            try (TestLog log = TestLog.at(Clock.offset(Clock.systemUTC(), wrong), stores())) {
                assertThat(sealed(log.seal().seal(record)).receipt().format()).isEqualTo(receipt);
                all(log, attestations(10));
                log.fromOutside().check();
            }
        }
        try (TestLog log = TestLog.over(stores())) {
            assertThat(log.fromOutside().check()).hasSize(331);
        }
    }

    @Test
    void anIdIsTakenForOtherBytesAndNobodyElseIsHurt() {
        try (TestLog log = TestLog.over(stores())) {
            Credential first = author.attestation();
            sealed(log.seal().seal(first));
            Credential other = author.record(first.id(), RecordKind.ATTESTATION, "something else");
            List<Credential> mixed = attestations(20);
            mixed.add(other);
            List<Sealing> answers = answers(log, mixed);
            assertThat(answers).hasSize(21).filteredOn(Sealed.class::isInstance).hasSize(20);
            assertThat(answers).contains(new Sealing.IdTaken(first.id()));
            assertThat(log.fromOutside().check()).hasSize(21);
        }
    }

    @Test
    void twoRecordsWithOneIdInOneGroupLeaveOne() {
        try (TestLog log = TestLog.over(stores())) {
            RecordId id = author.attestation().id();
            List<Sealing> answers = answers(
                    log,
                    List.of(
                            author.record(id, RecordKind.ATTESTATION, "one"),
                            author.record(id, RecordKind.ATTESTATION, "other")));
            assertThat(answers).filteredOn(Sealed.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Sealing.IdTaken.class::isInstance).hasSize(1);
            assertThat(log.fromOutside().check()).hasSize(1);
        }
    }

    @Test
    void refusesASignatureThatDoesNotHoldAndStoresNothing() {
        try (TestLog log = TestLog.over(stores())) {
            Credential record = author.attestation();
            byte[] forged = new String(record.bytes(), StandardCharsets.UTF_8)
                    .replace("organic", "orgenic")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(log.seal().seal(Credential.parse(forged))).isInstanceOf(Sealing.Refused.class);
            assertThat(stores().records().find(record.id())).isEmpty();
            assertThat(log.fromOutside().check()).isEmpty();
        }
    }

    @Test
    void findsAnAuthorsKeyRecordsOnceTheyAreSealed() {
        try (TestLog log = TestLog.over(stores())) {
            assertThat(log.find().keysOf(author.author())).isEmpty();
            Credential key = author.key();
            sealed(log.seal().seal(key));
            assertThat(log.find().keysOf(author.author()))
                    .extracting(LoggedRecord::id)
                    .containsExactly(key.id());
        }
    }

    @Test
    void twoWritersOnOneStoreMakeOneLog() {
        try (TestLog one = TestLog.over(stores());
                TestLog other = TestLog.over(stores())) {
            PublicLog outside = one.fromOutside();
            List<Credential> shared = attestations(100);
            for (int round = 1; round <= 5; round++) {
                List<Credential> records = attestations(200);
                List<Sealing> answers = together(one, records.subList(0, 100), other, records.subList(100, 200));
                answers.addAll(together(one, shared, other, shared));
                assertThat(answers).allMatch(Sealed.class::isInstance);
                for (Sealing answer : answers) {
                    sealed(answer).receipt().verify(one.read().key());
                }
                assertThat(receipts(answers.subList(200, 400))).hasSize(100);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> one.read()
                                .checkpoint()
                                .head()
                                .equals(other.read().checkpoint().head()));
                assertThat(outside.check()).hasSize(100 + 200 * round);
                assertThat(other.fromOutside().check()).hasSize(100 + 200 * round);
            }
        }
    }

    @Test
    void aFullBacklogSaysSoBeforeItAccepts() {
        StallingStores stalling = new StallingStores(stores());
        try (TestLog log = TestLog.started(stalling.stores(), TestLog.limits(5, 1 << 20));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            stalling.stall();
            List<Future<Sealing>> waiting = new ArrayList<>();
            List<Credential> records = attestations(30);
            records.forEach(
                    record -> waiting.add(callers.submit(() -> log.seal().seal(record))));
            Awaitility.await()
                    .until(() -> waiting.stream().filter(Future::isDone).count() >= 30 - 5 - 30 / 5);
            assertThat(waiting.stream().filter(Future::isDone).map(Future::resultNow))
                    .isNotEmpty()
                    .allMatch(Sealing.Busy.class::isInstance);
            stalling.goOn();
            long sealed = waiting.stream()
                    .map(SealRecordsContract::result)
                    .filter(Sealed.class::isInstance)
                    .count();
            assertThat(log.fromOutside().check()).hasSize((int) sealed);
            assertThat(sealed).isPositive();
        }
    }

    private List<Credential> attestations(int count) {
        List<Credential> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(author.attestation());
        }
        return records;
    }

    static Sealed sealed(Sealing sealing) {
        assertThat(sealing).isInstanceOf(Sealed.class);
        return (Sealed) sealing;
    }

    private static List<Sealed> all(TestLog log, List<Credential> records) {
        return answers(log, records).stream().map(SealRecordsContract::sealed).toList();
    }

    /** All at once, as callers come. */
    static List<Sealing> answers(TestLog log, List<Credential> records) {
        return together(log, records, log, List.of());
    }

    private static List<Sealing> together(
            TestLog one, List<Credential> ofOne, TestLog other, List<Credential> ofOther) {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sealing>> answers = new ArrayList<>();
            ofOne.forEach(record -> answers.add(callers.submit(() -> after(go, one, record))));
            ofOther.forEach(record -> answers.add(callers.submit(() -> after(go, other, record))));
            go.countDown();
            return new ArrayList<>(
                    answers.stream().map(SealRecordsContract::result).toList());
        }
    }

    private static Sealing after(CountDownLatch go, TestLog log, Credential record) throws InterruptedException {
        go.await();
        return log.seal().seal(record);
    }

    private static Sealing result(Future<Sealing> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> receipts(List<Sealing> answers) {
        return answers.stream().map(answer -> sealed(answer).receipt().format()).collect(Collectors.toSet());
    }
}
