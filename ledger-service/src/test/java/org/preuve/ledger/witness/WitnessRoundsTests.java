package org.preuve.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.ledger.log.TestLog;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.receipt.Receipt;

/** A log that asks its witnesses, as whoever reads its cosigned checkpoints and receipts sees it. */
class WitnessRoundsTests {

    private final SignedRecords author = new SignedRecords();
    private final TestLog log = TestLog.inMemory();
    private final LogKey key = log.read().key();
    private final NearWitness one = new NearWitness("one", key);
    private final NearWitness two = new NearWitness("two", key);
    private final CosignatureStore kept = new InMemoryCosignatureStore();
    private final CosignedLog cosigned = over(kept, "all");
    private final WitnessesAhead ahead = new WitnessesAhead();
    private final List<Asked> reported = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void allWitnessesMeetOnTheSameCheckpoint() {
        Credential record = seal();
        try (WitnessRounds rounds = rounds(NearWitness.client(one, two))) {
            rounds.start();
            Checkpoint checkpoint = awaitCosigned(1);
            assertThat(one.key().cosigned(checkpoint)).isPresent();
            assertThat(two.key().cosigned(checkpoint)).isPresent();
            assertThat(cosigned.newest()).isEqualTo(checkpoint);
            requireCosignedReceipt(record, 1);
        }
    }

    @Test
    void theReceiptIsUnderTheFirstCosignedCheckpointThatCoversTheRecord() {
        Credential first = seal();
        try (WitnessRounds rounds = rounds(NearWitness.client(one, two))) {
            rounds.start();
            awaitCosigned(1);
            Credential second = seal();
            awaitCosigned(2);
            requireCosignedReceipt(first, 1);
            requireCosignedReceipt(second, 2);
            Credential third = seal();
            awaitCosigned(3);
            requireCosignedReceipt(second, 2);
            requireCosignedReceipt(third, 3);
        }
    }

    @Test
    void withoutTheQuorumNothingCountsAsCosigned() {
        Credential record = seal();
        two.goAway(true);
        try (WitnessRounds rounds = rounds(NearWitness.client(one, two))) {
            rounds.start();
            Awaitility.await().until(() -> reported.contains(Asked.COSIGNED) && reported.contains(Asked.NO_ANSWER));
            assertThat(one.key().cosigned(cosigned.newest())).isPresent();
            assertThat(cosigned.newestCosigned()).isEmpty();
            assertThat(cosigned.receipt(plain(record))).isEmpty();
            two.goAway(false);
            awaitCosigned(1);
        }
    }

    @Test
    void aWitnessThatIsSlowHoldsUpNobody() {
        CountDownLatch gate = new CountDownLatch(1);
        WitnessClient honest = NearWitness.client(one, two);
        CosignedLog anyOne = over(kept, "any");
        try (WitnessRounds rounds = rounds(anyOne, (witness, request) -> {
            if (witness.key().equals(two.key())) {
                await(gate);
            }
            return honest.ask(witness, request);
        })) {
            rounds.start();
            for (int size = 1; size <= 3; size++) {
                Credential record = seal();
                Awaitility.await().until(() -> anyOne.receipt(plain(record)).isPresent());
            }
            assertThat(two.asked).isEmpty();
            gate.countDown();
            Awaitility.await().until(() -> two.asked.contains(3L));
        }
    }

    @Test
    void aWitnessThatCosignedIsAskedOnceMoreAfterARestart() {
        seal();
        try (WitnessRounds rounds = rounds(NearWitness.client(one, two))) {
            rounds.start();
            awaitCosigned(1);
        }
        reported.clear();
        try (WitnessRounds again = rounds(NearWitness.client(one, two))) {
            again.start();
            Awaitility.await().until(() -> reported.size() == 2);
            assertThat(reported).containsOnly(Asked.HAS_COSIGNED);
            assertThat(one.asked).containsExactly(1L, 1L);
            seal();
            awaitCosigned(2);
            assertThat(one.asked).containsExactly(1L, 1L, 2L);
        }
    }

    @Test
    void whoKnowsWhatIsCommittedByNowIsNotAhead() {
        seal();
        WitnessClient quicker = (witness, request) -> {
            seal();
            return new WitnessClient.Answer.OtherSize(log.read().committed());
        };
        try (WitnessRounds rounds = rounds(quicker)) {
            rounds.start();
            Awaitility.await().until(() -> reported.size() > 3);
            assertThat(reported).containsOnly(Asked.OVERTAKEN);
            assertThat(ahead.all()).isEmpty();
        }
    }

    @Test
    void aProcessThatRemembersNothingLearnsFromTheWitnessWhereItIs() {
        for (int i = 0; i < 5; i++) {
            seal();
        }
        try (WitnessRounds rounds = rounds(NearWitness.client(one, two))) {
            rounds.start();
            awaitCosigned(5);
        }
        seal();
        try (WitnessRounds forgetful =
                rounds(over(new InMemoryCosignatureStore(), "all"), NearWitness.client(one, two))) {
            reported.clear();
            forgetful.start();
            Awaitility.await().until(() -> reported.size() >= 2);
            assertThat(reported).containsOnly(Asked.COSIGNED);
        }
    }

    @Test
    void aStoreThatFailsCostsARoundAndNothingElse() {
        AtomicInteger failures = new AtomicInteger(4);
        CosignatureStore failing = (CosignatureStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CosignatureStore.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(kept, arguments);
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("stored, but said nothing");
                    }
                    return answer;
                });
        Credential record = seal();
        try (WitnessRounds rounds = rounds(over(failing, "all"), NearWitness.client(one, two))) {
            rounds.start();
            awaitCosigned(1);
            requireCosignedReceipt(record, 1);
        }
        assertThat(failures.get()).isNotPositive();
    }

    @Test
    void anEmptyLogAsksNobody() {
        CosignedLog nobody = new CosignedLog(log.read(), kept, WitnessPolicy.none());
        assertThat(nobody.newest()).isEqualTo(log.read().checkpoint());
        assertThat(nobody.newestCosigned()).isEmpty();
        try (WitnessRounds rounds = rounds(NearWitness.client(one, two))) {
            rounds.start();
            Awaitility.await().during(Duration.ofMillis(200)).until(() -> one.asked.isEmpty() && two.asked.isEmpty());
        }
    }

    @Test
    void aForgedCosignatureInTheStoreIsNotShown() {
        seal();
        NoteSignature genuine = one.cosign(log.read().checkpoint());
        byte[] bytes = genuine.bytes();
        bytes[bytes.length - 1] ^= 1;
        kept.keep(1, one.key(), new NoteSignature(genuine.name(), genuine.keyId(), bytes));
        kept.noteCosigned(1);
        assertThat(cosigned.newest()).isEqualTo(log.read().checkpoint());
        assertThat(cosigned.newestCosigned()).isEmpty();
    }

    private CosignedLog over(CosignatureStore store, String threshold) {
        String policy = one.line() + "\n" + two.line() + "\ngroup both " + threshold + " one two\nquorum both\n";
        return new CosignedLog(log.read(), store, WitnessPolicy.of(TrustPolicy.parse(policy)));
    }

    private WitnessRounds rounds(WitnessClient client) {
        return rounds(cosigned, client);
    }

    private WitnessRounds rounds(CosignedLog of, WitnessClient client) {
        return new WitnessRounds(
                log.read(),
                of,
                client,
                ahead,
                Duration.ofMillis(20),
                Clock.systemUTC(),
                (witness, asked) -> reported.add(asked));
    }

    private Receipt plain(Credential record) {
        return log.find().find(record.id()).orElseThrow().receipt();
    }

    private Credential seal() {
        Credential record = author.attestation();
        assertThat(log.seal().seal(record)).isInstanceOf(Sealing.Sealed.class);
        return record;
    }

    private Checkpoint awaitCosigned(long size) {
        Awaitility.await()
                .until(() -> cosigned.newestCosigned()
                        .filter(checkpoint -> checkpoint.head().size() == size)
                        .isPresent());
        return cosigned.newestCosigned().orElseThrow();
    }

    /** As a stranger checks it, with the policy that the log shows. */
    private void requireCosignedReceipt(Credential record, long size) {
        String text = cosigned.receipt(plain(record)).orElseThrow().format();
        var verified = Receipt.parse(text).verify(key);
        assertThat(verified.entry().id()).isEqualTo(record.id());
        assertThat(verified.checkpoint().head().size()).isEqualTo(size);
        TrustPolicy policy = cosigned.policyAt("https://example.com/log");
        assertThat(policy.log()).isEqualTo(key);
        assertThat(policy.isCosigned(verified.checkpoint())).isTrue();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
