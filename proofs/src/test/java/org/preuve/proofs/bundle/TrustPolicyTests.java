package org.preuve.proofs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.bundle.Step.Outcome;
import org.preuve.proofs.keys.MlDsaKey;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.PostQuantumSigner;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.note.WitnessKey;
import org.preuve.proofs.receipt.Receipt;

class TrustPolicyTests {

    private static final NoteSigner SIGNER = NoteFiles.signer();
    private static final String LOG = "log " + SIGNER.logKey() + "\n";

    /** The example of the specification, with keys. */
    private static final String TWO_LEVELS = LOG + "\n"
            + witnesses("X", 1, 3)
            + "group X-witnesses 2 X1 X2 X3\n\n"
            + witnesses("Y", 4, 6)
            + "group Y-witnesses any Y4 Y5 Y6\n\n"
            + "group X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n";

    @Test
    void readsAPolicyWithoutWitnesses() {
        TrustPolicy policy = TrustPolicy.ofLog(SIGNER.logKey(), "https://example.com/log");
        assertThat(policy.log()).isEqualTo(SIGNER.logKey());
        assertThat(policy).hasToString("log " + SIGNER.logKey() + " https://example.com/log\nquorum none\n");
        assertThat(TrustPolicy.parse(policy.format())).isEqualTo(policy).hasSameHashCodeAs(policy);
        assertThat(policy.isCosigned(cosignedBy())).isTrue();
        assertThat(policy.logs(new Origin("other.example"))).isEmpty();
    }

    @Test
    void readsCommentsEmptyLinesTabsAndAnyOrderOfLogs() {
        TrustPolicy policy = TrustPolicy.parse("# é\n \t\n quorum \t none \n\t" + LOG.strip() + " \n  # end");
        assertThat(policy.log()).isEqualTo(SIGNER.logKey());
        assertThat(TrustPolicy.parse("quorum none\n").logs()).isEmpty();
        assertThatThrownBy(() -> TrustPolicy.parse("quorum none\n").log()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLogMayHaveHadSeveralKeysAndAReceiptUnderAnyOfThemIsAccepted() {
        NoteSigner next = new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(0x12));
        TestLedger before = TestLedger.withClaim();
        TestLedger after = new TestLedger(next);
        after.seal(before.record(0));
        TrustPolicy both = TrustPolicy.ofLogs(List.of(next.logKey(), SIGNER.logKey()), "https://example.com/log");
        assertThat(both.log()).isEqualTo(next.logKey());
        assertThat(both.logs(NoteFiles.ORIGIN)).containsExactly(next.logKey(), SIGNER.logKey());
        Bundle old = new Bundle(before.sealed(0), List.of(), List.of(), both);
        Bundle renewed = new Bundle(after.sealed(0), List.of(), List.of(), both);
        assertThat(new BundleVerifier(both).check(old)).noneMatch(Step::isFailed);
        assertThat(new BundleVerifier(both).check(renewed)).noneMatch(Step::isFailed);
        TrustPolicy oldOnly = TrustPolicy.ofLog(SIGNER.logKey(), "https://example.com/log");
        assertThat(new BundleVerifier(oldOnly).check(renewed)).anyMatch(Step::isFailed);
    }

    @Test
    void aPolicyOfTwoLogsHasNoOneLog() {
        NoteSigner other = new NoteSigner(new Origin("other.example"), NoteFiles.key(0x12));
        TrustPolicy two = TrustPolicy.parse(LOG + "log " + other.logKey() + "\nquorum none\n");
        assertThatThrownBy(two::log).isInstanceOf(IllegalStateException.class);
        assertThat(two.logs(new Origin("other.example"))).containsExactly(other.logKey());
    }

    @Test
    void aWitnessMayCosignWithMlDsaAndTheLogItselfBeAskedToo() {
        PostQuantumSigner quantum = new PostQuantumSigner(NoteFiles.ORIGIN, MlDsaKey.fromSeed(new byte[32]));
        String line = "witness Q " + quantum.postQuantumKey() + "\n";
        TrustPolicy policy = TrustPolicy.parse(LOG + witnesses("W", 1, 1) + line + "group G all W1 Q\nquorum G\n");
        Checkpoint one = cosignedBy(1);
        assertThat(policy.isCosigned(one)).isFalse();
        Instant time = Instant.ofEpochSecond(1_794_000_000L);
        assertThat(policy.isCosigned(one.with(List.of(quantum.cosign(one, time)))))
                .isTrue();
        assertRefused(3, "above already", LOG + line + line.replace("witness Q", "witness R") + "quorum Q\n");
    }

    @Test
    void decidesAQuorumOfTwoLevels() {
        TrustPolicy policy = TrustPolicy.parse(TWO_LEVELS);
        assertThat(policy.quorum().witnesses()).hasSize(6);
        assertThat(policy.isCosigned(cosignedBy())).isFalse();
        assertThat(policy.isCosigned(cosignedBy(1, 2, 3))).isFalse();
        assertThat(policy.isCosigned(cosignedBy(1, 4, 5, 6))).isFalse();
        assertThat(policy.isCosigned(cosignedBy(1, 3, 5))).isTrue();
        assertThat(policy.isCosigned(cosignedBy(1, 2, 3, 4, 5, 6))).isTrue();
        assertThat(policy.isCosigned(cosignedBy(7, 8, 9))).isFalse();
    }

    @Test
    void oneWitnessMayBeTheQuorum() {
        TrustPolicy policy = TrustPolicy.parse(LOG + witnesses("W", 1, 2) + "quorum W2\n");
        assertThat(policy.isCosigned(cosignedBy(2))).isTrue();
        assertThat(policy.isCosigned(cosignedBy(1))).isFalse();
    }

    @Test
    void aBundleIsCosignedWhenEachOfItsCheckpointsIs() {
        TestLedger ledger = TestLedger.withClaim();
        TrustPolicy policy = TrustPolicy.parse(LOG + witnesses("W", 1, 3) + "group G 2 W1 W2 W3\nquorum G\n");
        Bundle plain = new Bundle(ledger.sealed(3), List.of(), List.of(), policy);
        assertThat(cosigned(policy, plain)).isEqualTo(Outcome.FAILED);
        Receipt receipt = ledger.receipt(3);
        for (int[] witnesses : new int[][] {{1, 2}, {1, 2, 3}, {1}, {}}) {
            Checkpoint checkpoint = cosigned(ledger.checkpoint(), witnesses);
            SealedRecord sealed = new SealedRecord(
                    ledger.sealed(3).record(),
                    ledger.salt(3),
                    Receipt.of(receipt.entryBytes(), receipt.proof(), checkpoint));
            assertThat(cosigned(policy, new Bundle(sealed, List.of(), List.of(), policy)))
                    .isEqualTo(witnesses.length >= 2 ? Outcome.PASSED : Outcome.FAILED);
        }
        Bundle claim = ledger.claimBundle();
        assertThat(new BundleVerifier(policy).check(claim))
                .filteredOn(Step::isFailed)
                .extracting(Step::name)
                .containsExactly(StepName.KEY_ENTITLED, StepName.COSIGNED, StepName.RESTS_ON_INCLUDED);
    }

    @Test
    void refusesEachBadLineByItsNumber() {
        String witness = witnesses("W", 1, 1);
        assertRefused(0, "quorum line", LOG);
        assertRefused(0, "quorum line", "");
        assertRefused(2, "one quorum line", "quorum none\nquorum none\n");
        assertRefused(1, "starts with", "logs x\nquorum none\n");
        assertRefused(1, "the line is log", "log\nquorum none\n");
        assertRefused(1, "the line is log", LOG.strip() + " url more\nquorum none\n");
        assertRefused(1, "verifier key", "log nokey\nquorum none\n");
        assertRefused(1, "verifier key", "log " + witness(1) + "\nquorum none\n");
        assertRefused(2, "above already", LOG + LOG + "quorum none\n");
        assertRefused(1, "verifier key", "witness W " + SIGNER.logKey() + "\nquorum none\n");
        assertRefused(1, "the line is witness", "witness W\nquorum none\n");
        assertRefused(2, "above already", witness + witness.replace("W1", "W2") + "quorum none\n");
        assertRefused(2, "is taken", witness + witnesses("W", 2, 2).replace("W2", "W1") + "quorum none\n");
        assertRefused(1, "is taken", witness.replace("W1", "none") + "quorum none\n");
        assertRefused(1, "is defined above", "quorum W1\n" + witness);
        assertRefused(2, "the line is group", witness + "group G all\nquorum none\n");
        assertRefused(2, "is defined above", witness + "group G all W2\nquorum none\n");
        assertRefused(2, "is defined above", witness + "group G all none\nquorum none\n");
        assertRefused(2, "is defined above", witness + "group G all W1 G\nquorum none\n");
        assertRefused(2, "is a member", witness + "group G all W1 W1\nquorum none\n");
        assertRefused(3, "is a member", witness + "group G all W1\ngroup H any W1\nquorum none\n");
        for (String threshold : List.of("0", "2", "-1", "01", "1.0", "some", "9999999")) {
            assertRefused(2, "a group asks for", witness + "group G " + threshold + " W1\nquorum G\n");
        }
        assertRefused(1, "control characters", "quorum none\r\n");
        assertRefused(1, "control characters", "# \u0000\nquorum none\n");
        assertRefused(0, "at most", "#".repeat(65_537));
    }

    @Test
    void readsTheNumbersOfMembersThatTheSpecificationAsksFor() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            text.append("log ")
                    .append(new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(i)).logKey())
                    .append('\n');
            text.append(witnesses("W", i, i))
                    .append("group G")
                    .append(i)
                    .append(" any W")
                    .append(i)
                    .append('\n');
        }
        assertThat(TrustPolicy.parse(text + "quorum G40\n").logs()).hasSize(40);
    }

    private static Outcome cosigned(TrustPolicy policy, Bundle bundle) {
        return new BundleVerifier(policy)
                .check(bundle).stream()
                        .filter(step -> step.name() == StepName.COSIGNED)
                        .findFirst()
                        .orElseThrow()
                        .outcome();
    }

    private static String witnesses(String prefix, int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i <= to; i++) {
            lines.append("witness ")
                    .append(prefix)
                    .append(i)
                    .append(' ')
                    .append(witness(i))
                    .append('\n');
        }
        return lines.toString();
    }

    private static WitnessKey witness(int i) {
        return new WitnessKey(
                new Origin("witness.example/w" + i), NoteFiles.key(i).verificationKey());
    }

    private static Checkpoint cosignedBy(int... witnesses) {
        return cosigned(Checkpoint.issue(NoteFiles.ORIGIN, TreeHead.empty(), SIGNER), witnesses);
    }

    private static Checkpoint cosigned(Checkpoint checkpoint, int... witnesses) {
        SignedNote note = checkpoint.signedNote();
        List<NoteSignature> signatures = new ArrayList<>(note.signatures());
        for (int i : witnesses) {
            long time = 1_793_600_000L + i;
            SigningKey key = NoteFiles.key(i);
            byte[] cosignature = ByteBuffer.allocate(72)
                    .putLong(time)
                    .put(key.sign(WitnessKey.message(time, note.text())))
                    .array();
            signatures.add(new NoteSignature(witness(i).name(), witness(i).keyId(), cosignature));
        }
        return Checkpoint.open(new SignedNote(note.text(), signatures), SIGNER.logKey());
    }

    @Test
    void refusesGroupsOfGroupsWithoutEnd() {
        StringBuilder policy = new StringBuilder("witness g0 " + witness(1) + "\n");
        for (int i = 1; i <= 33; i++) {
            policy.append("group g").append(i).append(" any g").append(i - 1).append('\n');
        }
        assertRefused(34, "nested deeper than 32 levels", policy + "quorum g33\n");
        String bearable = policy.substring(0, policy.indexOf("group g33"));
        assertThat(TrustPolicy.parse(bearable + "quorum g32\n").quorum().witnesses())
                .hasSize(1);
    }

    private static void assertRefused(int line, String problem, String policy) {
        assertThatThrownBy(() -> TrustPolicy.parse(policy))
                .as(policy)
                .isInstanceOfSatisfying(
                        RefusedPolicy.class,
                        refused -> assertThat(refused.line()).isEqualTo(line))
                .hasMessageContaining(problem);
    }
}
