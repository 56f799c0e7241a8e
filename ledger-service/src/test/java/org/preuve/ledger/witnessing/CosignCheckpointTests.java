package org.preuve.ledger.witnessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.witnessing.WitnessedHeadStore.Witnessed;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.note.WitnessSigner;

/** Each rule of C2SP tlog-witness, and what a log that shows two histories gets. */
class CosignCheckpointTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final ForkedLog log = new ForkedLog("example.com/log");
    private final WitnessedHeadStore heads = new InMemoryWitnessedHeadStore();
    private final WitnessSigner signer =
            new WitnessSigner(new Origin("witness.example/w"), SigningKey.generate(new SecureRandom()));
    private final CosignCheckpoint witness = witness(heads);

    private CosignCheckpoint witness(WitnessedHeadStore store) {
        return new CosignCheckpoint(
                new WitnessedLogs(List.of(log.key())), store, signer, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void cosignsWhatContinuesWhatItCosigned() {
        requireCosigned(log.request(0, 5));
        requireCosigned(log.request(5, 9));
        requireCosigned(log.request(9, 9));
        requireCosigned(log.request(9, 200));
        assertThat(heads.find(log.origin())).hasValue(log.checkpoint(200).head());
    }

    @Test
    void cosignsTheEmptyTree() {
        requireCosigned(log.request(0, 0));
        requireCosigned(log.request(0, 3));
    }

    @Test
    void doesNotKnowOtherLogs() {
        requireUnchanged(new ForkedLog("example.org/log").request(0, 5), new Cosigning.UnknownLog("example.org/log"));
    }

    @Test
    void refusesAnotherKeyOfTheSameName() {
        assertThat(witness.cosign(new ForkedLog("example.com/log").request(0, 5)))
                .isInstanceOf(Cosigning.NotSigned.class);
        assertThat(heads.find(log.origin())).isEmpty();
    }

    @Test
    void refusesASignatureOfAnotherText() {
        SignedNote five = log.checkpoint(5).signedNote();
        SignedNote forged = new SignedNote(log.checkpoint(6).signedNote().text(), five.signatures());
        assertThat(witness.cosign(new AddCheckpoint(0, new ConsistencyProof(List.of()), forged)))
                .isInstanceOf(Cosigning.NotSigned.class);
    }

    @Test
    void saysWhichSizeItKnows() {
        requireUnchanged(log.request(3, 5), new Cosigning.OtherHead(0));
        requireCosigned(log.request(0, 5));
        requireUnchanged(log.request(0, 9), new Cosigning.OtherHead(5));
        requireUnchanged(log.request(4, 9), new Cosigning.OtherHead(5));
        requireUnchanged(log.request(0, 4), new Cosigning.OtherHead(5));
    }

    @Test
    void refusesAnOldSizeAboveTheCheckpoint() {
        requireCosigned(log.request(0, 9));
        AddCheckpoint backwards = new AddCheckpoint(
                9, new ConsistencyProof(List.of()), log.checkpoint(8).signedNote());
        requireUnchanged(backwards, new Cosigning.OldSizeTooLarge(9, 8));
    }

    @Test
    void refusesAProofThatDoesNotShowIt() {
        requireCosigned(log.request(0, 5));
        SignedNote nine = log.checkpoint(9).signedNote();
        List<ConsistencyProof> wrong =
                List.of(new ConsistencyProof(List.of()), log.consistency(4, 9), log.consistency(5, 10));
        for (ConsistencyProof proof : wrong) {
            requireUnchanged(new AddCheckpoint(5, proof, nine), new Cosigning.Inconsistent(5, 9));
        }
        requireUnchanged(
                new AddCheckpoint(5, log.consistency(4, 9), log.checkpoint(5).signedNote()),
                new Cosigning.Inconsistent(5, 5));
    }

    @Test
    void aProofFromNothingIsEmpty() {
        AddCheckpoint request =
                new AddCheckpoint(0, log.consistency(4, 9), log.checkpoint(9).signedNote());
        requireUnchanged(request, new Cosigning.Inconsistent(0, 9));
    }

    @Test
    void refusesASecondHistoryOfTheSameSizeAndOfEveryLaterOne() {
        requireCosigned(log.request(0, 9));
        ForkedLog lie = log.forkedAt(5);
        requireUnchanged(lie.request(9, 9), new Cosigning.OtherHead(9));
        requireUnchanged(lie.request(9, 12), new Cosigning.Inconsistent(9, 12));
        requireCosigned(log.request(9, 12));
    }

    @Test
    void ofTwoHistoriesThatRaceAtMostOneIsCosigned() throws ExecutionException, InterruptedException {
        for (int round = 0; round < 50; round++) {
            WitnessedHeadStore shared = new InMemoryWitnessedHeadStore();
            witness(shared).cosign(log.request(0, 5));
            List<Future<Cosigning>> answers = new ArrayList<>();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int fork = 5; fork < 9; fork++) {
                    AddCheckpoint request = log.forkedAt(fork).request(5, 20);
                    answers.add(callers.submit(() -> witness(shared).cosign(request)));
                }
            }
            int cosigned = 0;
            for (Future<Cosigning> answer : answers) {
                cosigned += answer.get() instanceof Cosigning.Cosigned ? 1 : 0;
            }
            assertThat(cosigned).isEqualTo(1);
        }
    }

    @Test
    void signsNothingWhenItsOwnStoreDoesNotMove() {
        WitnessedHeadStore overtaken = moving((expected, next) -> {
            heads.replace(TreeHead.empty(), log.checkpoint(7));
            return heads.replace(expected, next);
        });
        assertThat(witness(overtaken).cosign(log.request(0, 5))).isEqualTo(new Cosigning.OtherHead(7));
    }

    @Test
    void aStoreThatFailsCostsTheAnswerAndNeverASecondHistory() {
        requireCosigned(log.request(0, 9));
        for (boolean stored : new boolean[] {false, true}) {
            WitnessedHeadStore failing = moving((expected, next) -> {
                if (stored) {
                    heads.replace(expected, next);
                }
                throw new IllegalStateException("failed as ordered");
            });
            assertThatThrownBy(() -> witness(failing).cosign(log.request(9, 20)))
                    .hasMessage("failed as ordered");
            assertThat(heads.find(log.origin()).orElseThrow().size()).isEqualTo(stored ? 20 : 9);
            assertThat(witness.cosign(log.forkedAt(2).request(9, 20))).isNotInstanceOf(Cosigning.Cosigned.class);
        }
        requireCosigned(log.request(20, 20));
    }

    /** The same heads, moved in another way. */
    private WitnessedHeadStore moving(BiPredicate<TreeHead, Checkpoint> move) {
        return new WitnessedHeadStore() {
            @Override
            public Optional<TreeHead> find(Origin origin) {
                return heads.find(origin);
            }

            @Override
            public boolean replace(TreeHead expected, Checkpoint next) {
                return move.test(expected, next);
            }

            @Override
            public void all(Consumer<Witnessed> head) {
                heads.all(head);
            }
        };
    }

    private void requireCosigned(AddCheckpoint request) {
        Checkpoint asked = Checkpoint.open(request.checkpoint(), log.key());
        assertThat(witness.cosign(request))
                .isInstanceOfSatisfying(
                        Cosigning.Cosigned.class,
                        cosigned -> assertThat(
                                        signer.witnessKey().cosigned(asked.with(List.of(cosigned.cosignature()))))
                                .hasValue(NOW));
    }

    private void requireUnchanged(AddCheckpoint request, Cosigning refusal) {
        var before = heads.find(log.origin());
        assertThat(witness.cosign(request)).isEqualTo(refusal);
        assertThat(heads.find(log.origin())).isEqualTo(before);
    }
}
