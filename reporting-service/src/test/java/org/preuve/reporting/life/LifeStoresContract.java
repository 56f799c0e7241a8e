package org.preuve.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.life.ChangeList.Place;
import org.preuve.reporting.life.ClaimIndex.Key;
import org.preuve.reporting.life.DecisionProgress.Run;
import org.preuve.reporting.life.WaitingClaims.Errand;
import org.preuve.reporting.life.WaitingClaims.Mark;

/** What the life of claims relies on, whichever stores it has. */
public abstract class LifeStoresContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    private static final ClaimId ONE = new ClaimId(new UUID(0, 1));
    private static final ClaimId OTHER = new ClaimId(new UUID(0, 2));
    private static final Key RECORD = Key.of(new RecordId(new UUID(1, 1)));
    private static final Key MINUTE = Key.minuteOf(NOW);

    protected abstract ClaimIndex index();

    protected abstract WaitingClaims waiting();

    protected abstract DecisionProgress progress();

    protected abstract ChangeList changes();

    @Test
    void aClaimIsFoundUnderEachOfItsKeysUntilItIsForgottenThere() {
        assertThat(index().under(List.of(RECORD, MINUTE))).isEmpty();
        assertThat(index().under(List.of())).isEmpty();
        index().note(ONE, List.of());
        index().note(ONE, Set.of(RECORD, MINUTE));
        index().note(ONE, Set.of(RECORD));
        index().note(OTHER, Set.of(RECORD));

        assertThat(index().under(List.of(RECORD, MINUTE))).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(index().under(List.of(MINUTE))).containsExactly(ONE);

        index().forget(ONE, Set.of(RECORD));
        index().forget(ONE, Set.of(Key.minute(7)));
        assertThat(index().under(List.of(RECORD))).containsExactly(OTHER);
        assertThat(index().under(List.of(MINUTE))).containsExactly(ONE);
    }

    @Test
    void aMarkThatCameLaterIsNotTakenAwayWithAnEarlierOne() {
        waiting().mark(Errand.DECIDE, List.of(), WaitingClaims.ANY);
        assertThat(waiting().some(Errand.DECIDE, 9)).isEmpty();
        waiting().mark(Errand.DECIDE, List.of(ONE, OTHER), WaitingClaims.ANY);
        List<Mark> seen = waiting().some(Errand.DECIDE, 9);
        assertThat(seen).extracting(Mark::claim).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(waiting().some(Errand.DECIDE, 1)).hasSize(1);
        assertThat(waiting().some(Errand.FOLLOW_UP, 9)).as("another errand").isEmpty();

        waiting().mark(Errand.DECIDE, List.of(ONE), 3);
        waiting().done(Errand.DECIDE, seen);

        assertThat(waiting().some(Errand.DECIDE, 9))
                .singleElement()
                .satisfies(mark -> assertThat(mark.version()).isEqualTo(3));
    }

    @Test
    void keepsHowFarTimeAndTheRunAre() {
        assertThat(progress().minute()).isEmpty();
        assertThat(progress().run()).isEmpty();
        progress().minute(7);
        progress().minute(6);
        assertThat(progress().minute()).contains(6L);

        Run run = Run.begun(NOW, 12).further(5, 1, NOW);
        progress().keep(run);
        assertThat(progress().run()).contains(run);
        progress().keep(run.ended(NOW.plusSeconds(1)));
        assertThat(progress().run()).contains(run.ended(NOW.plusSeconds(1)));
    }

    @Test
    void listsChangesTheNewestFirstAndPageByPage() {
        Place first = new Place(NOW, ONE, 0);
        Place second = new Place(NOW.plusSeconds(1), OTHER, 0);
        Place third = new Place(NOW.plusSeconds(2), ONE, 1);
        assertThat(changes().before(Optional.empty(), 9)).isEmpty();
        changes().add(List.of(first));
        changes().add(List.of(first, third));
        changes().add(List.of(second));

        assertThat(changes().before(Optional.empty(), 2)).containsExactly(third, second);
        assertThat(changes().before(Optional.of(second), 2)).containsExactly(first);
    }

    @Test
    void anEndIsLookedAtInTheMinuteThatBeginsWithItOrAfterIt() {
        Instant whole = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(Key.minuteOf(whole)).isEqualTo(Key.minute(whole.getEpochSecond() / 60));
        assertThat(Key.minuteOf(whole.plusNanos(1))).isEqualTo(Key.minuteOf(whole.plusSeconds(60)));
    }
}
