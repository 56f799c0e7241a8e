package org.preuve.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.ClaimChange.Replacement;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.life.ClaimIndex.Key;
import org.preuve.reporting.life.SmallLife.Process;
import org.preuve.reporting.life.WaitingClaims.Errand;
import org.preuve.reporting.rules.DecideRuling;
import org.preuve.reporting.rules.RulePacks;
import org.preuve.reporting.status.StatusPlace;

/** Public claims decided again and again, over a log that moves on, is not reached, or does not check. */
class DecideLiveTests {

    private final SmallLife life = new SmallLife();
    private final Process process = life.process();

    @Test
    void changesNothingWhileNothingChanged() {
        Claim claim = life.published(process, life.attested(null));
        process.goOn();
        Claim settled = life.claim(claim.id());
        int sealed = life.log.size();

        process.goOn();
        runNightly();

        assertThat(life.claim(claim.id())).isEqualTo(settled);
        assertThat(life.log.size()).isEqualTo(sealed);
        assertThat(life.waiting.some(Errand.DECIDE, 9)).isEmpty();
        assertThat(life.waiting.some(Errand.FOLLOW_UP, 9)).isEmpty();
    }

    @Test
    void aClaimWhoseRecordIsWithdrawnIsSuspendedAndThatIsSealedOnceAndFollowed() {
        Credential attestation = life.attested(null);
        Claim claim = suspended(attestation);

        assertThat(word(claim)).isEqualTo("suspended");
        ClaimChange change = life.claim(claim.id()).changes().getFirst();
        assertThat(change.reasons()).extracting(Reason::rule).containsExactly("withdrawn-record", "no-records");
        assertThat(change.reasons().getFirst().by()).isPresent();
        assertThat(isSet(claim, StatusPurpose.SUSPENSION)).isTrue();
        assertThat(isSet(claim, StatusPurpose.REVOCATION)).isFalse();
        assertThat(life.log.size()).isEqualTo(6);
        assertThat(life.follower.round()).as("the follower takes it").hasToString("Checked[size=6]");
        assertThat(life.following.records().findAll(List.of(change.record().id())))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.states()).as("it backs no claim").isEqualTo(RecordKind.CLAIM));
        process.goOn();
        assertThat(life.log.size()).as("once").isEqualTo(6);
    }

    @Test
    void aClaimWhoseTimeIsOverIsExpiredThoughTheLedgerIsDownAndComesBackNeverMore() {
        Instant end = life.clock.instant().plus(Duration.ofDays(10));
        Claim claim = life.published(process, life.attested(end));
        process.goOn();
        life.clock.advance(Duration.ofDays(10));
        life.ledger.answerNothing();

        assertThatExceptionOfType(LedgerUnavailable.class).isThrownBy(process::goOn);
        assertThat(word(claim)).isEqualTo("expired");
        assertThat(life.claim(claim.id()).unsealed()).hasSize(1);
        life.ledger.answer();
        process.goOn();
        assertThat(life.claim(claim.id()).unsealed()).isEmpty();
        assertThatExceptionOfType(ClaimRefusal.OutOfOrder.class)
                .isThrownBy(() -> process.reinstatements.reinstate(claim.id(), List.of(), "please"));
        assertThat(life.index.under(Key.allLive())).isEmpty();
    }

    @Test
    void nothingIsDecidedOnALogThatDoesNotCheckAndAllIsDecidedWhenItDoesAgain() {
        Credential attestation = life.attested(null);
        Claim claim = life.published(process, attestation);
        process.goOn();
        life.log.seal(SmallLife.SUPPLIER.withdrawal(attestation, life.log.digest(attestation)));
        life.follower.round();
        life.clock.advance(Duration.ofMinutes(6));

        process.goOn();
        runNightly();

        assertThat(word(claim)).as("the log was not read lately").isEqualTo("published");
        assertThat(life.waiting.some(Errand.DECIDE, 9))
                .as("and is still to be decided")
                .isNotEmpty();
        life.follower.round();
        process.goOn();
        assertThat(word(claim)).isEqualTo("suspended");
    }

    @Test
    void aReadModelThatIsMadeAgainSuspendsNothing() {
        Claim claim = life.published(process, life.attested(null));
        process.goOn();
        life.follower.restart();

        runNightly();
        assertThat(word(claim)).isEqualTo("published");
        life.follower.round();
        process.goOn();
        assertThat(word(claim)).isEqualTo("published");
    }

    @Test
    void aRenewalByTheSameAuthorOfTheSameBringsAClaimBackAndNothingElseDoes() {
        Credential attestation = life.attested(null);
        Claim claim = suspended(attestation);
        Credential renewed = life.attested(null);
        Credential evidence = SmallLife.ORGANISATION.evidence();
        life.log.seal(evidence);
        life.follower.round();

        assertThatExceptionOfType(LifeRefusal.StillStopped.class)
                .isThrownBy(() -> process.reinstatements.reinstate(claim.id(), List.of(), "why not"));
        for (Replacement wrong : List.of(
                new Replacement(attestation.id(), evidence.id()),
                new Replacement(attestation.id(), ClaimId.random().recordId()),
                new Replacement(evidence.id(), renewed.id()))) {
            assertThatExceptionOfType(LifeRefusal.NoRenewal.class)
                    .isThrownBy(() -> process.reinstatements.reinstate(claim.id(), List.of(wrong), "why not"));
        }
        process.reinstatements.reinstate(
                claim.id(), List.of(new Replacement(attestation.id(), renewed.id())), "renewed");

        assertThat(word(claim)).isEqualTo("published");
        assertThat(life.claim(claim.id()).restsOn()).containsExactly(renewed.id());
        assertThat(isSet(claim, StatusPurpose.SUSPENSION)).isFalse();
        process.goOn();
        life.follower.round();
        life.log.seal(SmallLife.SUPPLIER.withdrawal(renewed, life.log.digest(renewed)));
        life.follower.round();
        process.goOn();
        assertThat(word(claim)).as("it rests on the renewal now").isEqualTo("suspended");
    }

    @Test
    void aWithdrawalThatOtherHandsSealedIsFoundAndKeptWithItsReceipt() {
        Claim claim = life.published(process, life.attested(null));
        process.goOn();
        Credential credential = claim.shown().orElseThrow().publication().credential();
        life.log.seal(SmallLife.ORGANISATION.withdrawal(credential, life.log.digest(credential)));
        life.follower.round();
        int sealed = life.log.size();

        process.goOn();

        Claim ended = life.claim(claim.id());
        assertThat(ended.state().word()).isEqualTo("withdrawn");
        assertThat(ended.changes().getLast().sealing()).isPresent();
        assertThat(life.log.size()).as("not sealed again").isEqualTo(sealed);
    }

    @Test
    void aPreviewOfOtherPacksStoresNothing() {
        Claim claim = suspended(life.attested(null));
        int sealed = life.log.size();
        List<DecideLive.Difference> found = new ArrayList<>();

        process.decisions.preview(DecideRuling.by(RulePacks.bundled()), (decided, changed) -> {}, found::add);

        assertThat(found).isEmpty();
        assertThat(word(claim)).isEqualTo("suspended");
        assertThat(life.log.size()).isEqualTo(sealed);
    }

    @Test
    void theNightlyRunFindsWhatNobodyWasToldOf() {
        Credential attestation = life.attested(null);
        Claim claim = life.published(process, attestation);
        process.goOn();
        life.index.forget(claim.id(), Set.of(Key.of(attestation.id())));
        life.log.seal(SmallLife.SUPPLIER.withdrawal(attestation, life.log.digest(attestation)));
        life.follower.round();
        process.goOn();
        assertThat(word(claim)).isEqualTo("published");

        runNightly();

        assertThat(word(claim)).isEqualTo("suspended");
        DecisionProgress.Run run = process.nightly.last().orElseThrow();
        assertThat(run.decided()).isEqualTo(1);
        assertThat(run.changed()).isEqualTo(1);
        assertThat(run.endedAt()).isPresent();
        assertThat(process.nightly.step()).as("once a day").isFalse();
        life.clock.advance(Duration.ofDays(1));
        life.follower.round();
        assertThat(process.nightly.step()).isTrue();
    }

    @Test
    void aClaimFromBeforeAnyWasNotedIsNotedByTheFirstRun() {
        Credential attestation = life.attested(null);
        Claim claim = life.published(process, attestation);
        process.goOn();
        life.index.forget(claim.id(), Set.of(Key.live(claim.id()), Key.of(attestation.id())));

        runNightly();

        assertThat(process.nightly.last().orElseThrow().decided()).isEqualTo(1);
        assertThat(life.index.under(List.of(Key.of(attestation.id())))).containsExactly(claim.id());
    }

    @Test
    void aTimeThatNobodyLookedAtIsGoneThroughWhenSomebodyDoes() {
        process.goOn();
        Claim claim = life.published(process, life.attested(life.clock.instant().plus(Duration.ofHours(30))));
        process.goOn();
        life.clock.advance(Duration.ofDays(3));

        process.goOn();
        assertThat(word(claim)).isEqualTo("expired");
        assertThat(life.progress.minute()).contains(life.clock.instant().getEpochSecond() / 60);
    }

    @Test
    void aPromiseThatIsMadeUpForBringsTheClaimBackByItself() {
        Credential commitment =
                SmallLife.ORGANISATION.commitment("2030-12-31", "500", "{'date':'2026-09-01','value':900}");
        life.log.seal(commitment);
        Claim claim = life.published(process, life.attested(null), commitment);
        life.log.seal(SmallLife.ORGANISATION.progress(commitment, "2026-09-02", "950", "t"));
        life.follower.round();
        process.goOn();
        assertThat(word(claim)).isEqualTo("suspended");
        life.log.seal(SmallLife.ORGANISATION.progress(commitment, "2026-09-20", "880", "t"));
        life.follower.round();
        process.goOn();
        life.follower.round();
        process.goOn();

        assertThat(life.claim(claim.id()).lastChange().orElseThrow().reasons()).isEmpty();
        assertThat(word(claim)).isEqualTo("published");
    }

    private Claim suspended(Credential attestation) {
        Claim claim = life.published(process, attestation);
        process.goOn();
        life.log.seal(SmallLife.SUPPLIER.withdrawal(attestation, life.log.digest(attestation)));
        life.follower.round();
        process.goOn();
        life.follower.round();
        return claim;
    }

    private void runNightly() {
        while (process.nightly.step()) {
            assertThat(process.nightly.last()).isPresent();
        }
    }

    private String word(Claim claim) {
        return life.claim(claim.id()).state().word();
    }

    private boolean isSet(Claim claim, StatusPurpose purpose) {
        StatusPlace place = life.places.of(claim.id().recordId()).orElseThrow();
        return life.lists.current(place.in(purpose)).list().bits().isSet(place.index());
    }

    @Test
    void aSuspendedClaimIsToldOfAgainOnlyWhenOtherReasonsStopIt() {
        Credential attestation = life.attested(null);
        Claim claim = suspended(attestation);
        int changes = life.claim(claim.id()).changes().size();

        runNightly();

        assertThat(life.claim(claim.id()).changes()).hasSize(changes);
        assertThat(life.claim(claim.id()).lastChange().orElseThrow().state()).isEqualTo(PublicState.SUSPENDED);
    }
}
