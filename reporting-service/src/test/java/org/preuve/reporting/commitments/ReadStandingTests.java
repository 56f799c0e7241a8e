package org.preuve.reporting.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.commitments.Course.Ignored;
import org.preuve.reporting.commitments.Course.Why;
import org.preuve.reporting.commitments.ReadStanding.Told;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.Round;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.products.Gln;

/** Where a commitment stands follows from the log alone: what was promised, measured, corrected, taken back and erased. */
class ReadStandingTests {

    private static final Instant SEALED = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-15T00:00:00Z");

    private final SmallLedger ledger = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final MovingClock clock = new MovingClock();
    private final FollowLog follower =
            new FollowLog(ledger, Followers.keys(ledger, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
    private final ReadStanding standings =
            new ReadStanding(new ReadCourse(stores.records(), stores.progress()), stores.progress(), clock);
    private final Author mill = Author.supplier(2);
    private final Credential commitment = mill.commitment("2026-12-31", "500", "");

    @BeforeEach
    void promise() {
        ledger.seal(Author.organisation(1).keyRecord());
        ledger.seal(commitment);
    }

    @Test
    void isOnTrackFromItsSealingOnAndNothingIsToldOfTheTimeBefore() {
        follow();
        Told told = told(commitment);
        assertThat(told.standing().state()).isEqualTo(CommitmentState.ON_TRACK);
        assertThat(told.since()).isEqualTo(SEALED.plusSeconds(60));
        assertThat(told.pledge().title()).isEqualTo("Less waste");
        assertThat(standings.of(commitment.id(), SEALED)).isEmpty();
        assertThat(standings.of(Author.supplier(3).evidence().id())).isEmpty();
    }

    @Test
    void progressOfItsAuthorInItsUnitCountsAndNothingElseDoes() {
        ledger.seal(Author.supplier(3).progress(commitment, "2026-12-31", "400", "t"));
        ledger.seal(mill.progress(commitment, "2026-12-31", "400", "kg"));
        ledger.seal(mill.progress(commitment, "2025-01-01", "400", "t"));
        follow();
        assertThat(told(commitment).course().ignored())
                .extracting(Ignored::why)
                .containsExactlyInAnyOrder(Why.OTHER_AUTHOR, Why.OTHER_UNIT, Why.BEFORE_BASELINE);
        assertThat(standings.of(commitment.id(), LATER).orElseThrow().standing().state())
                .isEqualTo(CommitmentState.LATE);
        ledger.seal(mill.progress(commitment, "2026-12-31", "499.5", "t"));
        follow();
        assertThat(standings.of(commitment.id(), LATER).orElseThrow().standing().state())
                .isEqualTo(CommitmentState.KEPT);
    }

    @Test
    void aCorrectedReadingCountsAsItWasCorrectedAndAWithdrawnOneNotAtAll() {
        Credential progress = mill.progress(commitment, "2026-12-31", "480", "t");
        ledger.seal(progress);
        Credential corrected = mill.correctedProgress(progress, ledger.digest(progress), commitment, "580");
        ledger.seal(corrected);
        follow();
        assertThat(standings.of(commitment.id(), LATER).orElseThrow().standing().reason())
                .isEqualTo(Standing.Reason.TARGET_MISSED);
        ledger.seal(mill.withdrawal(corrected, ledger.digest(corrected)));
        follow();
        assertThat(standings.of(commitment.id(), LATER).orElseThrow().standing().reason())
                .isEqualTo(Standing.Reason.TARGET_NOT_MEASURED);
    }

    @Test
    void aPromiseThatIsMovedIsOneCourseWithBothVersionsUnderEitherId() {
        Credential moved = mill.correctedCommitment(commitment, ledger.digest(commitment), "2028-12-31", "500");
        ledger.seal(moved);
        ledger.seal(mill.progress(moved, "2026-12-31", "800", "t"));
        follow();
        for (Credential named : List.of(commitment, moved)) {
            Told told = standings.of(named.id(), LATER).orElseThrow();
            assertThat(told.course().id()).isEqualTo(commitment.id());
            assertThat(told.course().versions())
                    .extracting(version -> version.pledge().due().getYear())
                    .containsExactly(2026, 2028);
            assertThat(told.course().readings()).hasSize(1);
            assertThat(told.standing().state()).isEqualTo(CommitmentState.ON_TRACK);
        }
        ledger.seal(mill.withdrawal(moved, ledger.digest(moved)));
        follow();
        assertThat(told(commitment).standing().state()).isEqualTo(CommitmentState.WITHDRAWN);
    }

    @Test
    void ofAnErasedPromiseNothingIsTold() {
        follow();
        ledger.seal(Author.organisation(1).erasure(commitment, ledger.digest(commitment)));
        ledger.erase(1);
        follow();
        assertThat(standings.of(commitment.id())).isEmpty();
        assertThat(standings.page(Set.of(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void whatTheCompanyPromisesItselfIsMeasuredAsAnybodysAndSaysWhatItIsAbout() {
        Author organisation = Author.organisation(1);
        Credential own = organisation.commitmentAbout("{'type':'Site','gln':'4012345000009'}", "2026-12-31", "500");
        ledger.seal(own);
        ledger.seal(mill.progress(own, "2026-12-31", "400", "t"));
        follow();
        assertThat(told(own).subject()).hasValue(new Subject.Site(new Gln("4012345000009")));
        assertThat(told(own).course().ignored()).extracting(Ignored::why).containsExactly(Why.OTHER_AUTHOR);
        assertThat(standings.of(own.id(), LATER).orElseThrow().standing().state())
                .isEqualTo(CommitmentState.LATE);
        ledger.seal(organisation.progress(own, "2026-12-31", "480", "t"));
        follow();
        assertThat(standings.of(own.id(), LATER).orElseThrow().standing().state())
                .isEqualTo(CommitmentState.KEPT);
        assertThat(told(commitment).subject()).isEmpty();
    }

    @Test
    void listsTheLastPromisedFirstByWhereTheyStand() {
        Credential missed = mill.commitment("2026-09-30", "500", "");
        Credential other = mill.commitment("2027-12-31", "500", "");
        ledger.seal(missed);
        ledger.seal(other);
        follow();
        assertThat(standings.page(Set.of(), Long.MAX_VALUE, 10))
                .extracting(told -> told.course().id())
                .containsExactly(other.id(), missed.id(), commitment.id());
        assertThat(standings.page(Set.of(CommitmentState.LATE), Long.MAX_VALUE, 10))
                .extracting(told -> told.course().id())
                .containsExactly(missed.id());
        assertThat(standings.page(Set.of(), 2, 10))
                .extracting(told -> told.course().id())
                .containsExactly(commitment.id());
        assertThat(standings.page(Set.of(CommitmentState.BROKEN), Long.MAX_VALUE, 10))
                .isEmpty();
    }

    private Told told(Credential of) {
        return standings.of(of.id()).orElseThrow();
    }

    private void follow() {
        assertThat(follower.round()).isEqualTo(new Round.Checked(ledger.size()));
    }
}
