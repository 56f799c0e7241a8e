package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.ledger.log.FailingStores.Failure;
import org.preuve.ledger.log.Sealing.Sealed;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;

/**
 * Each method of each store fails once, at its first, second or third call, in both ways that a call can fail: nothing
 * was stored, and everything was stored but nobody heard of it. Each time: the writer goes on, nobody's record is lost
 * or doubled, a restart finds a log that checks, and a retry has its receipt.
 */
class FailureMatrixTests {

    private static final SignedRecords AUTHOR = new SignedRecords();
    private static final List<Credential> RECORDS =
            IntStream.range(0, 320).mapToObj(i -> AUTHOR.attestation()).toList();

    private final LogStores memory = InMemoryLogStores.create();
    private final LastCheckpointStore last = new InMemoryLastCheckpointStore();
    private final Map<Credential, String> acknowledged = new LinkedHashMap<>();

    static Stream<Arguments> everyCall() {
        return Stream.of(
                        RecordStore.class,
                        GroupStore.class,
                        TileStore.class,
                        HeadStore.class,
                        CheckpointStore.class,
                        LastCheckpointStore.class)
                .flatMap(port -> Arrays.stream(port.getDeclaredMethods())
                        .filter(method -> !method.getName().equals("place"))
                        .map(method -> port.getSimpleName() + "." + method.getName()))
                // Sealing what nobody erased and reading never erase, or drop.
                .filter(call -> !call.equals("RecordStore.erase") && !call.equals("RecordStore.drop"))
                .flatMap(call -> IntStream.range(0, 3)
                        .boxed()
                        .flatMap(occurrence ->
                                Stream.of(Failure.values()).map(how -> Arguments.of(call, occurrence, how))));
    }

    @ParameterizedTest(name = "{0}, call {1}: {2}")
    @MethodSource("everyCall")
    void aFailedCallCostsNothingButTheAnswer(String call, int occurrence, Failure how) {
        FailingStores failing = new FailingStores(memory, call, occurrence, how);
        try (TestLog log = start(failing)) {
            PublicLog outside = log.fromOutside();
            for (int[] batch : new int[][] {{0, 1}, {0, 200}, {100, 270}, {270, 273}}) {
                send(log, RECORDS.subList(batch[0], batch[1]));
                failing.withoutFailing(() -> requireAcknowledged(outside));
            }
        }
        try (TestLog restarted = start(failing)) {
            tryToRead(restarted);
            send(restarted, RECORDS.subList(0, 30));
            // Progress: what is sent again until it is acknowledged is acknowledged, with the receipt of the first
            // time.
            while (acknowledged.size() < RECORDS.size()) {
                send(restarted, RECORDS);
            }
            assertThat(restarted.sequencer().broken()).isEmpty();
            assertThat(restarted.fromOutside().check()).hasSize(RECORDS.size());
        }
        assertThat(failing.hasFailed() || occurrence > 0)
                .as("the call was made and failed")
                .isTrue();
        try (TestLog sound = TestLog.over(memory, last)) {
            send(sound, RECORDS);
            assertThat(sound.fromOutside().check()).hasSize(RECORDS.size());
        }
    }

    private TestLog start(FailingStores failing) {
        while (true) {
            try {
                return TestLog.over(failing.stores(), failing.last(last));
            } catch (StoreFailure ordered) {
                assertThat(ordered).hasMessageContaining("as ordered");
            }
        }
    }

    private void send(TestLog log, List<Credential> records) {
        List<Sealing> answers = SealRecordsContract.answers(log, records);
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof Sealed sealed) {
                String receipt = sealed.receipt().format();
                String before = acknowledged.putIfAbsent(records.get(i), receipt);
                assertThat(before == null || before.equals(receipt)).isTrue();
            } else {
                assertThat(answers.get(i)).isInstanceOf(Sealing.Unavailable.class);
            }
        }
    }

    private void requireAcknowledged(PublicLog outside) {
        assertThat(outside.check())
                .extracting(Entry::id)
                .containsAll(acknowledged.keySet().stream().map(Credential::id).toList());
    }

    /** Readers meet the failure as an exception and nothing worse. */
    private static void tryToRead(TestLog log) {
        List<Runnable> reads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reads.add(() -> log.find().find(RECORDS.getFirst().id()));
            reads.add(() -> log.find().keysOf(AUTHOR.author()));
            reads.add(() -> log.find().entry(Hash.sha256(RECORDS.getFirst().bytes())));
            reads.add(() -> log.find().page(0, 500));
        }
        for (Runnable read : reads) {
            try {
                read.run();
            } catch (StoreFailure ordered) {
                assertThat(ordered).hasMessageContaining("as ordered");
            }
        }
    }
}
