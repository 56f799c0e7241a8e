package org.preuve.proofs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.proofs.bundle.StepName.CHECKPOINT_SIGNED;
import static org.preuve.proofs.bundle.StepName.COSIGNED;
import static org.preuve.proofs.bundle.StepName.DIGEST_MATCHES;
import static org.preuve.proofs.bundle.StepName.INCLUDED;
import static org.preuve.proofs.bundle.StepName.KEY_ENTITLED;
import static org.preuve.proofs.bundle.StepName.RESTS_ON_INCLUDED;
import static org.preuve.proofs.bundle.StepName.SIGNATURE_VALID;
import static org.preuve.proofs.bundle.StepName.STATUS;
import static org.preuve.proofs.bundle.StepName.TIMESTAMPED;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER_KEY;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.audit.KeyRecords;
import org.preuve.proofs.bundle.Step.Outcome;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.Chains;
import org.preuve.proofs.log.InclusionProof;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.node.ObjectNode;

class BundleVerifierTests {

    private static final TestLedger LEDGER = TestLedger.withClaim();
    private static final Bundle CLAIM = LEDGER.claimBundle();

    @Test
    void everyStepOfAClaimsBundlePassesOrSaysWhyItWasNotChecked() {
        List<Step> steps = check(CLAIM);
        assertThat(steps).extracting(Step::name).containsExactly(StepName.values());
        assertThat(steps).allSatisfy(step -> assertThat(step.detail()).endsWith("."));
        assertThat(with(Outcome.PASSED, steps))
                .containsExactlyInAnyOrder(
                        SIGNATURE_VALID, KEY_ENTITLED, DIGEST_MATCHES, INCLUDED, CHECKPOINT_SIGNED, RESTS_ON_INCLUDED);
        assertThat(with(Outcome.NOT_CHECKED, steps)).containsExactlyInAnyOrder(COSIGNED, TIMESTAMPED, STATUS);
    }

    @Test
    void everyKindOfRecordHasABundleThatHolds() {
        for (int index : new int[] {0, 1, 3}) {
            Bundle bundle = new Bundle(LEDGER.sealed(index), List.of(), List.of(), LEDGER.policy());
            assertFailed(Set.of(), bundle);
        }
        assertFailed(Set.of(), new Bundle(LEDGER.sealed(2), List.of(LEDGER.sealed(0)), List.of(), LEDGER.policy()));
    }

    @Test
    void aRecordThatWasChangedFailsSignatureAndDigest() {
        byte[] changed = new String(LEDGER.record(4).bytes(), StandardCharsets.UTF_8)
                .replace("tee-shirt", "pull-over")
                .getBytes(StandardCharsets.UTF_8);
        SealedRecord good = CLAIM.sealed();
        assertFailed(
                Set.of(SIGNATURE_VALID, DIGEST_MATCHES), with(new SealedRecord(changed, good.salt(), good.receipt())));
    }

    @Test
    void aRecordSaltOrReceiptOfAnotherRecordFailsTheDigest() {
        SealedRecord good = CLAIM.sealed();
        SealedRecord other = LEDGER.sealed(2);
        assertFailed(Set.of(DIGEST_MATCHES), with(new SealedRecord(good.record(), other.salt(), good.receipt())));
        // Another record's receipt stands at another index, before what the claim rests on.
        assertFailed(
                Set.of(DIGEST_MATCHES, RESTS_ON_INCLUDED),
                with(new SealedRecord(good.record(), good.salt(), other.receipt())));
        Bundle evidence = new Bundle(
                new SealedRecord(LEDGER.sealed(3).record(), other.salt(), other.receipt()),
                List.of(LEDGER.sealed(0)),
                List.of(),
                LEDGER.policy());
        assertFailed(Set.of(DIGEST_MATCHES, KEY_ENTITLED), evidence);
    }

    @Test
    void anotherRecordUnderTheSameDigestCannotTakeItsPlace() {
        TestLedger ledger = new TestLedger();
        Credential record = LEDGER.record(3);
        Credential twin =
                TestLedger.signed(RecordKind.COMMITMENT, SUPPLIER, SUPPLIER_KEY, TestLedger.subject("C", "twin"));
        ledger.seal(record, RecordDigest.of(Chains.salt(0), twin.bytes()));
        SealedRecord forged = new SealedRecord(twin.bytes(), Chains.salt(0), ledger.receipt(0));
        List<Step> steps = check(new Bundle(forged, List.of(), List.of(), ledger.policy()));
        assertThat(with(Outcome.FAILED, steps)).containsExactly(DIGEST_MATCHES);
        assertThat(steps.get(2).detail()).contains("its record is commitment");
    }

    @Test
    void anEntryPathOrIndexThatWasSwappedFailsInclusion() {
        SealedRecord good = CLAIM.sealed();
        Receipt receipt = good.receipt();
        Receipt other = LEDGER.receipt(3);
        Receipt pathOfAnother = Receipt.of(
                receipt.entryBytes(), new InclusionProof(4, other.proof().path()), LEDGER.checkpoint());
        assertFailed(Set.of(INCLUDED), with(new SealedRecord(good.record(), good.salt(), pathOfAnother)));
        Receipt forgedEntry =
                Receipt.of(Chains.entry(4, Chains.entry(0, null)).bytes(), receipt.proof(), LEDGER.checkpoint());
        assertFailed(Set.of(DIGEST_MATCHES, INCLUDED), with(new SealedRecord(good.record(), good.salt(), forgedEntry)));
    }

    @Test
    void aCheckpointOfAnotherTreeOrAnotherSignerIsRefused() {
        SealedRecord good = CLAIM.sealed();
        Receipt receipt = good.receipt();
        TestLedger longer = TestLedger.withClaim();
        longer.seal(TestLedger.signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, TestLedger.subject("E", "more")));
        Receipt later = Receipt.of(receipt.entryBytes(), receipt.proof(), longer.checkpoint());
        assertFailed(Set.of(INCLUDED), with(new SealedRecord(good.record(), good.salt(), later)));

        NoteSigner stranger = new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(0x7e));
        Receipt forged = Receipt.of(
                receipt.entryBytes(), receipt.proof(), Checkpoint.issue(NoteFiles.ORIGIN, LEDGER.head(), stranger));
        List<Step> steps = check(with(new SealedRecord(good.record(), good.salt(), forged)));
        assertThat(with(Outcome.FAILED, steps)).containsExactly(CHECKPOINT_SIGNED);
        assertThat(with(Outcome.NOT_CHECKED, steps)).contains(INCLUDED);
    }

    @Test
    void aLogThatTheReaderDoesNotTrustIsRefusedWhateverTheBundlesOwnPolicySays() {
        NoteSigner other = new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(0x7d));
        TrustPolicy theirs = TrustPolicy.ofLog(other.logKey(), "http://localhost:8080/log");
        List<Step> steps = new BundleVerifier(theirs).check(CLAIM);
        assertThat(with(Outcome.FAILED, steps))
                .containsExactlyInAnyOrder(CHECKPOINT_SIGNED, KEY_ENTITLED, RESTS_ON_INCLUDED);
        NoteSigner elsewhere = new NoteSigner(new Origin("other.example"), NoteFiles.key(0x11));
        TrustPolicy another = TrustPolicy.ofLog(elsewhere.logKey(), "http://other.example");
        assertThat(with(Outcome.FAILED, new BundleVerifier(another).check(CLAIM)))
                .contains(CHECKPOINT_SIGNED);
    }

    @Test
    void withoutItsKeyRecordADidWebIsNotEntitled() {
        assertFailed(Set.of(KEY_ENTITLED), new Bundle(CLAIM.sealed(), List.of(), CLAIM.restsOn(), CLAIM.policy()));
    }

    @Test
    void aLaterKeyRecordOfTheAuthorChangesNothing() {
        TestLedger ledger = TestLedger.withClaim();
        SigningKey next = NoteFiles.key(0x74);
        ledger.seal(KeyRecords.rotation(MAISON, MAISON_KEY, next));
        ledger.seal(TestLedger.signed(RecordKind.EVIDENCE, MAISON, next, TestLedger.subject("E", "by the next key")));
        List<SealedRecord> both = List.of(ledger.sealed(5), ledger.sealed(0));
        assertFailed(Set.of(), new Bundle(ledger.sealed(2), both, List.of(), ledger.policy()));
        assertFailed(Set.of(), new Bundle(ledger.sealed(6), both, List.of(), ledger.policy()));
        assertFailed(
                Set.of(KEY_ENTITLED),
                new Bundle(ledger.sealed(6), List.of(ledger.sealed(0)), List.of(), ledger.policy()));
    }

    @Test
    void keyRecordsOfOthersOutOfOrderOrNotInTheLogFailTheKeyStep() {
        SealedRecord key = LEDGER.sealed(0);
        TestLedger late = new TestLedger();
        late.seal(TestLedger.signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, TestLedger.subject("E", "early")));
        late.seal(TestLedger.key(MAISON, MAISON_KEY));
        assertFailed(
                Set.of(KEY_ENTITLED), new Bundle(late.sealed(0), List.of(late.sealed(1)), List.of(), late.policy()));
        for (SealedRecord wrong : List.of(
                LEDGER.sealed(1),
                LEDGER.sealed(2),
                new SealedRecord(LEDGER.sealed(1).record(), key.salt(), key.receipt()),
                new SealedRecord(key.record(), LEDGER.salt(1), key.receipt()),
                new SealedRecord(key.record(), key.salt(), LEDGER.receipt(1)),
                new SealedRecord(key.record(), key.salt(), NOT_INCLUDED))) {
            assertFailed(
                    Set.of(KEY_ENTITLED),
                    new Bundle(CLAIM.sealed(), List.of(key, wrong), CLAIM.restsOn(), CLAIM.policy()));
        }
    }

    private static final Receipt NOT_INCLUDED =
            Receipt.of(LEDGER.receipt(0).entryBytes(), LEDGER.receipt(1).proof(), LEDGER.checkpoint());

    @Test
    void aClaimsRecordsMustAllBeThereAsItNamesThem() {
        Rest evidence = LEDGER.rest(2);
        Rest attestation = LEDGER.rest(3);
        for (List<Rest> wrong : List.of(
                List.<Rest>of(),
                List.of(evidence),
                List.of(evidence, attestation, attestation),
                List.of(evidence, attestation, LEDGER.rest(1)),
                List.of(evidence, new Rest(attestation.id(), null, evidence.receipt())),
                List.of(evidence, new Rest(attestation.id(), EvidenceLevel.ACCREDITED, attestation.receipt())),
                List.of(evidence, new Rest(attestation.id(), null, NOT_INCLUDED)))) {
            assertFailed(Set.of(RESTS_ON_INCLUDED), new Bundle(CLAIM.sealed(), CLAIM.keys(), wrong, CLAIM.policy()));
        }
        assertFailed(
                Set.of(),
                new Bundle(
                        CLAIM.sealed(),
                        CLAIM.keys(),
                        List.of(new Rest(attestation.id(), null, attestation.receipt()), evidence),
                        CLAIM.policy()));
    }

    @Test
    void aClaimThatNamesNothingOneTwiceOrAnotherIndexRestsOnNothing() {
        TestLedger ledger = TestLedger.withClaim();
        long none = ledger.seal(TestLedger.signed(RecordKind.CLAIM, MAISON, MAISON_KEY, ledger.claim()));
        long twice = ledger.seal(TestLedger.signed(RecordKind.CLAIM, MAISON, MAISON_KEY, ledger.claim(2, 2)));
        ObjectNode wrongIndex = ledger.claim(3);
        wrongIndex.get("records").get(0).asObject().put("index", 2);
        long misnamed = ledger.seal(TestLedger.signed(RecordKind.CLAIM, MAISON, MAISON_KEY, wrongIndex));
        ObjectNode halfIndex = ledger.claim(3);
        halfIndex.get("records").get(0).asObject().put("index", 3.5);
        long halved = ledger.seal(TestLedger.signed(RecordKind.CLAIM, MAISON, MAISON_KEY, halfIndex));
        List<SealedRecord> keys = List.of(ledger.sealed(0));
        assertFailed(
                Set.of(RESTS_ON_INCLUDED),
                new Bundle(ledger.sealed((int) halved), keys, List.of(ledger.rest(3)), ledger.policy()));
        assertFailed(
                Set.of(RESTS_ON_INCLUDED), new Bundle(ledger.sealed((int) none), keys, List.of(), ledger.policy()));
        assertFailed(
                Set.of(RESTS_ON_INCLUDED),
                new Bundle(ledger.sealed((int) twice), keys, List.of(ledger.rest(2)), ledger.policy()));
        assertFailed(
                Set.of(RESTS_ON_INCLUDED),
                new Bundle(ledger.sealed((int) misnamed), keys, List.of(ledger.rest(3)), ledger.policy()));
        assertFailed(
                Set.of(RESTS_ON_INCLUDED),
                new Bundle(ledger.sealed(3), List.of(), List.of(ledger.rest(2)), ledger.policy()));
    }

    @Test
    void aRecordThatIsNoCredentialFailsWithoutStoppingTheOtherSteps() {
        SealedRecord good = CLAIM.sealed();
        Bundle bundle = with(new SealedRecord("{}".getBytes(StandardCharsets.UTF_8), good.salt(), good.receipt()));
        List<Step> steps = check(bundle);
        assertThat(with(Outcome.FAILED, steps)).containsExactlyInAnyOrder(SIGNATURE_VALID, DIGEST_MATCHES);
        assertThat(with(Outcome.PASSED, steps)).contains(INCLUDED, CHECKPOINT_SIGNED);
    }

    private static Bundle with(SealedRecord sealed) {
        return new Bundle(sealed, CLAIM.keys(), CLAIM.restsOn(), CLAIM.policy());
    }

    private static List<Step> check(Bundle bundle) {
        Bundle read = Bundle.parse(bundle.write());
        assertThat(Arrays.equals(read.write(), bundle.write())).isTrue();
        return new BundleVerifier(LEDGER.policy()).check(read);
    }

    private static void assertFailed(Set<StepName> names, Bundle bundle) {
        List<Step> steps = check(bundle);
        assertThat(with(Outcome.FAILED, steps)).as(steps.toString()).isEqualTo(names);
    }

    private static Set<StepName> with(Outcome outcome, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.outcome() == outcome)
                .map(Step::name)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StepName.class)));
    }
}
