package org.preuve.proofs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.status.StatusPurpose.REVOCATION;
import static org.preuve.proofs.status.StatusPurpose.SUSPENSION;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.audit.KeyRecords;
import org.preuve.proofs.bundle.Step.Outcome;
import org.preuve.proofs.change.Changes;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.status.Lists;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.proofs.status.StatusListCredential;

/** What the status step says of the lists that a record names. */
class StatusStepsTests {

    private static final TestLedger LEDGER = TestLedger.withClaim();
    private static final int CLAIM = (int) LEDGER.seal(Lists.claim(LEDGER.claim(2, 3)));
    private static final StatusListCredential NOT_REVOKED = Lists.list(REVOCATION);
    private static final StatusListCredential NOT_SUSPENDED = Lists.list(SUSPENSION);

    @Test
    void aRecordWhoseBitsAreClearPassesAndTheStepSaysAsOfWhen() {
        Bundle bundle = with(NOT_REVOKED, NOT_SUSPENDED);
        assertThat(check(bundle)).noneMatch(Step::isFailed);
        assertStep(bundle, Outcome.PASSED, "Not revoked, not suspended, as of 2026-11-02T08:30:00Z;");
        assertThat(Bundle.parse(bundle.write())).isEqualTo(bundle);
        assertThat(Bundle.parse(bundle.write()).write()).isEqualTo(bundle.write());
    }

    @Test
    void aSetBitFailsTheStepAndSaysWhatTheRecordIs() {
        StatusListCredential revoked = Lists.list(REVOCATION, Lists.PLACE);
        StatusListCredential suspended = Lists.list(SUSPENSION, Lists.PLACE);
        assertStep(with(revoked, NOT_SUSPENDED), Outcome.FAILED, "is revoked, as of 2026-11-02T08:30:00Z.");
        assertStep(with(NOT_REVOKED, suspended), Outcome.FAILED, "is suspended, as of");
        assertStep(with(revoked, suspended), Outcome.FAILED, "is revoked and suspended, as of");
        assertStep(with(suspended), Outcome.FAILED, "is suspended, as of");
        assertStep(with(Lists.list(REVOCATION, Lists.PLACE + 1), NOT_SUSPENDED), Outcome.PASSED, "Not revoked");
    }

    @Test
    void aListThatDoesNotTravelAlongLeavesTheStatusUnchecked() {
        assertStep(with(), Outcome.NOT_CHECKED, "does not travel along");
        assertStep(with(NOT_REVOKED), Outcome.NOT_CHECKED, Lists.SUSPENSION.toString());
        Bundle older = LEDGER.claimBundle();
        assertStep(older, Outcome.NOT_CHECKED, "No correction or withdrawal travels along");
        assertThat(new String(older.write(), StandardCharsets.UTF_8)).doesNotContain("statusLists");
    }

    @Test
    void aListThatTheRecordDoesNotNameOrThatTravelsTwiceFails() {
        assertStep(LEDGER.claimBundle().withStatusLists(carried(NOT_REVOKED)), Outcome.FAILED, "does not name");
        assertStep(with(NOT_REVOKED, NOT_REVOKED), Outcome.FAILED, "travels along twice");
    }

    @Test
    void aListByAnotherIssuerOrByAKeyThatDoesNotStandFails() {
        var stranger = TestLedger.signer(TestLedger.SUPPLIER, TestLedger.SUPPLIER_KEY);
        assertStep(with(Lists.list(REVOCATION, stranger), NOT_SUSPENDED), Outcome.FAILED, "is not of " + MAISON);
        var forged = TestLedger.signer(MAISON, NoteFiles.key(0x75));
        assertStep(with(Lists.list(REVOCATION, forged), NOT_SUSPENDED), Outcome.FAILED, "a key that stands");
    }

    @Test
    void aListOfAnotherPurposeOrWithoutTheIndexFails() {
        var revocation = new StatusEntry(SUSPENSION, 1, Lists.REVOCATION);
        var beyond = new StatusEntry(REVOCATION, 131_072, Lists.REVOCATION);
        assertStep(sealed(revocation), Outcome.FAILED, "is not for suspension");
        assertStep(sealed(beyond), Outcome.FAILED, "has no index 131072");
    }

    private static Bundle sealed(StatusEntry entry) {
        TestLedger ledger = TestLedger.withClaim();
        int claim = (int) ledger.seal(Lists.claim(ledger.claim(2, 3), entry));
        return new Bundle(
                        ledger.sealed(claim),
                        List.of(ledger.sealed(0)),
                        List.of(ledger.rest(2), ledger.rest(3)),
                        ledger.policy())
                .withStatusLists(carried(NOT_REVOKED));
    }

    /** The one thing that a bit flipped anywhere in the list cannot be is unnoticed. */
    @Test
    void aBitFlippedInAListFails() {
        byte[] good = NOT_REVOKED.bytes();
        for (int i = 0; i < good.length; i += 7) {
            byte[] damaged = good.clone();
            damaged[i] ^= 1;
            Bundle bundle = bundle(List.of(new CarriedList(damaged), new CarriedList(NOT_SUSPENDED.bytes())));
            assertStep(bundle, Outcome.FAILED, "Status list: ");
        }
    }

    @Test
    void aListSignedWithALaterKeyHoldsWhenItsKeyRecordTravelsAlong() {
        TestLedger ledger = TestLedger.withClaim();
        int claim = (int) ledger.seal(Lists.claim(ledger.claim(2, 3)));
        SigningKey next = NoteFiles.key(0x75);
        int rotation = (int) ledger.seal(KeyRecords.rotation(MAISON, MAISON_KEY, next));
        int revocation = (int) ledger.seal(KeyRecords.revocation(MAISON, next, MAISON_KEY));
        List<SealedRecord> keys = List.of(ledger.sealed(0), ledger.sealed(rotation), ledger.sealed(revocation));
        Bundle bare = new Bundle(ledger.sealed(claim), keys, List.of(ledger.rest(2), ledger.rest(3)), ledger.policy());
        var later = TestLedger.signer(MAISON, next);
        Bundle bundle = bare.withStatusLists(carried(Lists.list(REVOCATION, later), Lists.list(SUSPENSION, later)));
        assertThat(check(bundle)).noneMatch(Step::isFailed);
        assertStep(bare.withStatusLists(carried(NOT_REVOKED, NOT_SUSPENDED)), Outcome.FAILED, "a key that stands");
    }

    @Test
    void aWithdrawalIsToldBeforeTheBit() {
        TestLedger ledger = TestLedger.withClaim();
        int claim = (int) ledger.seal(Lists.claim(ledger.claim(2, 3)));
        int withdrawal = (int) ledger.seal(Changes.withdrawal(MAISON, MAISON_KEY, ledger.entry(claim)));
        Bundle bundle = new Bundle(
                ledger.sealed(claim),
                List.of(ledger.sealed(0)),
                List.of(ledger.rest(2), ledger.rest(3)),
                ledger.policy(),
                List.of(),
                List.of(ledger.sealed(withdrawal)),
                carried(Lists.list(REVOCATION, Lists.PLACE), NOT_SUSPENDED));
        assertStep(bundle, Outcome.FAILED, "Withdrawn by entry " + withdrawal);
        assertStep(bundle, Outcome.FAILED, ". The record is revoked, as of");
        assertStep(bundle.withStatusLists(List.of()), Outcome.FAILED, "The meter was read twice.");
    }

    private static Bundle with(StatusListCredential... lists) {
        return bundle(carried(lists));
    }

    private static Bundle bundle(List<CarriedList> lists) {
        return new Bundle(
                        LEDGER.sealed(CLAIM),
                        List.of(LEDGER.sealed(0)),
                        List.of(LEDGER.rest(2), LEDGER.rest(3)),
                        LEDGER.policy())
                .withStatusLists(lists);
    }

    static List<CarriedList> carried(StatusListCredential... lists) {
        return Arrays.stream(lists).map(list -> new CarriedList(list.bytes())).toList();
    }

    private static List<Step> check(Bundle bundle) {
        return new BundleVerifier(LEDGER.policy()).check(bundle);
    }

    private static void assertStep(Bundle bundle, Outcome outcome, String detail) {
        Step step = check(bundle).stream()
                .filter(one -> one.name() == StepName.STATUS)
                .findFirst()
                .orElseThrow();
        assertThat(step.outcome()).as(step.detail()).isEqualTo(outcome);
        assertThat(step.detail()).contains(detail);
    }
}
