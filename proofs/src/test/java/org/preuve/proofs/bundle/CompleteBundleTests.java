package org.preuve.proofs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.bundle.TestLedger.NOW;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER_KEY;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.audit.KeyRecords;
import org.preuve.proofs.bundle.Step.Outcome;
import org.preuve.proofs.change.Changes;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.timestamp.TestAuthority;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bundles with everything that can travel along: each part swapped for another bundle's, and what each step says. */
class CompleteBundleTests {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final TestLedger LEDGER = TestLedger.withClaim();
    private static final Receipt ATTESTATION_AT_5 = LEDGER.receipt(3);
    private static final Receipt EVIDENCE_AT_5 = LEDGER.receipt(2);
    private static final long WITHDRAWAL = LEDGER.seal(Changes.withdrawal(SUPPLIER, SUPPLIER_KEY, LEDGER.entry(3)));
    private static final long CORRECTION = LEDGER.seal(
            Changes.correction(MAISON, MAISON_KEY, LEDGER.entry(2), TestLedger.subject("Evidence", "recounted")));
    private static final TimestampedCheckpoint AT_7 = timestamped(LEDGER, 5);
    private static final TimestampedCheckpoint AT_8 = later();

    private static final Bundle ATTESTATION = new Bundle(
            at(3, ATTESTATION_AT_5), List.of(LEDGER.sealed(1)), List.of(), LEDGER.policy(), List.of(AT_7), List.of());
    private static final Bundle EVIDENCE = new Bundle(
            at(2, EVIDENCE_AT_5), List.of(LEDGER.sealed(0)), List.of(), LEDGER.policy(), List.of(AT_8), List.of());

    private static TimestampedCheckpoint later() {
        LEDGER.seal(TestLedger.signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, TestLedger.subject("E", "later")));
        return timestamped(LEDGER, 5);
    }

    private static TimestampedCheckpoint timestamped(TestLedger ledger, long from) {
        Checkpoint checkpoint = ledger.checkpoint();
        return new TimestampedCheckpoint(
                checkpoint.signedNote(),
                AUTHORITY.token(checkpoint.signedNote().text(), NOW).bytes(),
                LogProofs.consistency(from, ledger.head().size(), ledger::tile));
    }

    private static SealedRecord at(int index, Receipt receipt) {
        return new SealedRecord(LEDGER.record(index).bytes(), LEDGER.salt(index), receipt);
    }

    @Test
    void everyStepThatTheBundleCanShowIsChecked() {
        List<Step> steps = check(ATTESTATION, AUTHORITY.issuer());
        assertThat(steps).hasSize(StepName.values().length);
        assertThat(steps).noneMatch(Step::isFailed);
        assertThat(step(steps, StepName.TIMESTAMPED).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(step(steps, StepName.TIMESTAMPED).detail()).contains("by 2026-11-02T08:30:00Z");
        assertThat(check(EVIDENCE, AUTHORITY.itself())).noneMatch(Step::isFailed);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (Bundle bundle : List.of(ATTESTATION, EVIDENCE, withdrawn())) {
            assertThat(Bundle.parse(bundle.write())).isEqualTo(bundle);
            assertThat(Bundle.parse(bundle.write()).write()).isEqualTo(bundle.write());
        }
        Bundle plain = new Bundle(ATTESTATION.sealed(), ATTESTATION.keys(), List.of(), LEDGER.policy());
        assertThat(json(plain).has("timestamps")).isFalse();
        assertThat(json(plain).has("changes")).isFalse();
    }

    /** Each part of one whole bundle put in the place of the other's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/record",
                "/salt",
                "/receipt",
                "/keys/0",
                "/keys/0/record",
                "/keys/0/salt",
                "/keys/0/receipt",
                "/timestamps/0/checkpoint",
                "/timestamps/0/token",
                "/timestamps/0/consistency",
                "/changes/0",
                "/changes/0/record",
                "/changes/0/salt",
                "/changes/0/receipt"
            })
    void aPartOfAnotherBundleFailsAStep(String part) {
        Bundle one = part.startsWith("/changes") ? withdrawn() : ATTESTATION;
        Bundle other = part.startsWith("/changes") ? corrected() : EVIDENCE;
        assertSwapFails(one, other, part);
        assertSwapFails(other, one, part);
    }

    private static void assertSwapFails(Bundle one, Bundle other, String part) {
        JsonNode json = json(one);
        JsonPointer pointer = JsonPointer.compile(part);
        JsonNode parent = json.at(pointer.head());
        JsonNode swapped = json(other).at(pointer);
        assertThat(swapped).isNotEqualTo(json.at(pointer));
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), swapped);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), swapped);
        }
        List<Step> before = check(one, AUTHORITY.issuer());
        List<Step> after = check(Bundle.parse(CanonicalJson.write(json)), AUTHORITY.issuer());
        assertThat(after).as(part).anyMatch(Step::isFailed);
        assertThat(after).as(part).isNotEqualTo(before);
    }

    @Test
    void theBundlesOwnPolicyIsNotUsed() {
        NoteSigner stranger = new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(0x7e));
        Bundle swapped = new Bundle(
                ATTESTATION.sealed(),
                ATTESTATION.keys(),
                List.of(),
                TrustPolicy.ofLog(stranger.logKey(), "https://example.com"),
                ATTESTATION.timestamps(),
                List.of());
        assertThat(check(swapped, AUTHORITY.issuer())).isEqualTo(check(ATTESTATION, AUTHORITY.issuer()));
    }

    @Test
    void withoutAnAuthorityThatTheReaderTrustsNothingIsSaidOfTime() {
        assertThat(step(new BundleVerifier(LEDGER.policy()).check(ATTESTATION), StepName.TIMESTAMPED)
                        .outcome())
                .isEqualTo(Outcome.NOT_CHECKED);
        Step other = step(check(ATTESTATION, new TestAuthority().issuer()), StepName.TIMESTAMPED);
        assertThat(other.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(other.detail()).contains("No timestamp is of an authority that you trust");
    }

    @Test
    void aTimestampOfAnAuthorityThatIsNotTrustedBesideOneThatIsCountsForNothing() {
        TestAuthority other = new TestAuthority();
        String text = AT_7.checkpoint().text();
        TimestampedCheckpoint early = new TimestampedCheckpoint(
                AT_7.checkpoint(), other.token(text, NOW.minusSeconds(9)).bytes(), AT_7.consistency());
        TimestampedCheckpoint late = new TimestampedCheckpoint(
                AT_7.checkpoint(), AUTHORITY.token(text, NOW.plusSeconds(9)).bytes(), AT_7.consistency());
        Step step = step(check(with(early, late, AT_7), AUTHORITY.issuer()), StepName.TIMESTAMPED);
        assertThat(step.detail()).contains("by 2026-11-02T08:30:00Z");
    }

    @Test
    void aTimestampThatIsNoneFailsTheStep() {
        TimestampedCheckpoint garbage = new TimestampedCheckpoint(AT_7.checkpoint(), new byte[3], AT_7.consistency());
        assertFailed(StepName.TIMESTAMPED, with(garbage), "neither a timestamp token nor a reply");
        TimestampedCheckpoint wrongProof =
                new TimestampedCheckpoint(AT_7.checkpoint(), AT_7.token(), AT_8.consistency());
        assertFailed(StepName.TIMESTAMPED, with(wrongProof), "does not begin with the tree of the receipt");
        Checkpoint forged = Checkpoint.issue(
                NoteFiles.ORIGIN, LEDGER.head(), new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(0x7e)));
        TimestampedCheckpoint unsigned =
                new TimestampedCheckpoint(forged.signedNote(), AT_8.token(), AT_8.consistency());
        assertFailed(StepName.TIMESTAMPED, with(unsigned), "There is no signature");
    }

    @Test
    void aCheckpointFromBeforeTheReceiptDatesNothing() {
        Bundle laterReceipt = new Bundle(
                LEDGER.sealed(3), List.of(LEDGER.sealed(1)), List.of(), LEDGER.policy(), List.of(AT_7), List.of());
        assertFailed(StepName.TIMESTAMPED, laterReceipt, "does not begin with the tree of the receipt");
    }

    @Test
    void aWithdrawalOrCorrectionThatTravelsAlongFailsTheStatusAndSaysWhy() {
        assertFailed(
                StepName.STATUS, withdrawn(), "Withdrawn by entry " + WITHDRAWAL + ", sealed 2026-11-02T08:30:00.005Z");
        assertFailed(StepName.STATUS, withdrawn(), "because: The meter was read twice.");
        assertFailed(StepName.STATUS, corrected(), "Corrected by entry " + CORRECTION);
        assertThat(step(check(ATTESTATION, AUTHORITY.issuer()), StepName.STATUS).outcome())
                .isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void aChangeOfAnotherRecordByAnotherAuthorOrByARevokedKeyIsNoStatusOfThisOne() {
        assertFailed(StepName.STATUS, with(ATTESTATION, LEDGER.sealed((int) CORRECTION)), "Change " + CORRECTION);
        assertFailed(StepName.STATUS, with(ATTESTATION, LEDGER.sealed(4)), "Change 4");
        TestLedger ledger = TestLedger.withClaim();
        int byAnother = (int) ledger.seal(Changes.withdrawal(MAISON, MAISON_KEY, ledger.entry(3)));
        Bundle bundle = new Bundle(
                ledger.sealed(3),
                List.of(ledger.sealed(1)),
                List.of(),
                ledger.policy(),
                List.of(),
                List.of(ledger.sealed(byAnother)));
        assertFailed(StepName.STATUS, bundle, "not signed with a key that was entitled to");
    }

    @Test
    void aChangeByALaterKeyOfTheAuthorHoldsWhenItsKeyRecordTravelsAlong() {
        TestLedger ledger = TestLedger.withClaim();
        SigningKey next = NoteFiles.key(0x75);
        int rotation = (int) ledger.seal(KeyRecords.rotation(MAISON, MAISON_KEY, next));
        int revocation = (int) ledger.seal(KeyRecords.revocation(MAISON, next, MAISON_KEY));
        int late = (int) ledger.seal(Changes.withdrawal(MAISON, MAISON_KEY, ledger.entry(2)));
        int good = (int) ledger.seal(Changes.withdrawal(MAISON, next, ledger.entry(2)));
        List<SealedRecord> keys = List.of(ledger.sealed(0), ledger.sealed(rotation), ledger.sealed(revocation));
        Function<Integer, Bundle> bundle = change -> new Bundle(
                ledger.sealed(2), keys, List.of(), ledger.policy(), List.of(), List.of(ledger.sealed(change)));
        assertFailed(StepName.STATUS, bundle.apply(good), "Withdrawn by entry " + good);
        assertFailed(StepName.STATUS, bundle.apply(late), "not signed with a key that was entitled to");
        List<Step> steps = check(bundle.apply(good), AUTHORITY.issuer());
        assertThat(steps).filteredOn(Step::isFailed).hasSize(1);
    }

    @Test
    void aRecordSignedBehindItsKeysRevocationIsNotEntitled() {
        TestLedger ledger = TestLedger.withClaim();
        SigningKey next = NoteFiles.key(0x75);
        int rotation = (int) ledger.seal(KeyRecords.rotation(MAISON, MAISON_KEY, next));
        int before = (int) ledger.seal(evidence("just before"));
        int revocation = (int) ledger.seal(KeyRecords.revocation(MAISON, next, MAISON_KEY));
        int after = (int) ledger.seal(evidence("just after"));
        List<SealedRecord> keys = List.of(ledger.sealed(0), ledger.sealed(rotation), ledger.sealed(revocation));
        Bundle good = new Bundle(ledger.sealed(before), keys, List.of(), ledger.policy());
        assertThat(check(good, AUTHORITY.issuer())).noneMatch(Step::isFailed);
        Bundle late = new Bundle(ledger.sealed(after), keys, List.of(), ledger.policy());
        assertFailed(StepName.KEY_ENTITLED, late, "Nothing in the log before entry " + after);
    }

    private static Credential evidence(String text) {
        return TestLedger.signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, TestLedger.subject("Evidence", text));
    }

    private static Bundle withdrawn() {
        return with(ATTESTATION, LEDGER.sealed((int) WITHDRAWAL));
    }

    private static Bundle corrected() {
        return with(EVIDENCE, LEDGER.sealed((int) CORRECTION));
    }

    private static Bundle with(Bundle bundle, SealedRecord change) {
        return new Bundle(
                bundle.sealed(),
                bundle.keys(),
                bundle.restsOn(),
                bundle.policy(),
                bundle.timestamps(),
                List.of(change));
    }

    private static Bundle with(TimestampedCheckpoint... timestamps) {
        return new Bundle(
                ATTESTATION.sealed(),
                ATTESTATION.keys(),
                List.of(),
                ATTESTATION.policy(),
                List.of(timestamps),
                List.of());
    }

    private static void assertFailed(StepName name, Bundle bundle, String detail) {
        Step step = step(check(bundle, AUTHORITY.issuer()), name);
        assertThat(step.outcome()).as(step.detail()).isEqualTo(Outcome.FAILED);
        assertThat(step.detail()).contains(detail).endsWith(".");
    }

    private static List<Step> check(Bundle bundle, TimestampAuthorities authorities) {
        return new BundleVerifier(LEDGER.policy(), authorities).check(bundle);
    }

    private static Step step(List<Step> steps, StepName name) {
        return steps.stream().filter(step -> step.name() == name).findFirst().orElseThrow();
    }

    private static JsonNode json(Bundle bundle) {
        return CanonicalJson.parse(bundle.write());
    }
}
