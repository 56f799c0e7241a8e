package org.preuve.supplier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.LaneStore.Attempt;
import org.preuve.supplier.webhooks.LaneStore.Turn;

/** What every {@link LaneStore} does. Each test gets an empty one, and wakes a lane. */
public abstract class LaneStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final Turn NOTHING = new Turn(0, 0, Instant.EPOCH, Optional.empty());

    private final SupplierId mill = new SupplierId(UUID.randomUUID());
    private final SupplierId dyer = new SupplierId(UUID.randomUUID());

    protected abstract LaneStore store();

    @BeforeEach
    void theMillIsToldSomething() {
        assertThat(store().open(NOW, 10)).isEmpty();
        assertThat(store().wake(mill, 2, NOW)).isEqualTo(2);
    }

    @Test
    void servesWhoeverHasWaitedLongestFirst() {
        store().wake(dyer, 1, NOW.minusSeconds(5));
        store().wake(mill, 1, NOW.plusSeconds(5));
        assertThat(open(0)).containsExactly(dyer, mill);
        assertThat(store().open(NOW, 1)).extracting(Lane::supplier).containsExactly(dyer);
        assertThat(open(-1)).containsExactly(dyer);
    }

    @Test
    void isLeasedToOneAtATime() {
        Lane read = store().open(NOW, 1).getFirst();
        Lane leased = store().lease(read, NOW.plusSeconds(60)).orElseThrow();
        assertThat(store().lease(read, NOW.plusSeconds(61))).isEmpty();
        assertThat(open(59)).isEmpty();
        assertThat(open(60)).as("who had it may be gone").containsExactly(mill);
        Lane again = store().open(NOW.plusSeconds(60), 1).getFirst();
        assertThat(store().lease(again, NOW.plusSeconds(120))).isPresent();
        store().release(leased, NOTHING, Optional.empty());
        assertThat(open(119)).as("a lost lease releases nothing").isEmpty();
        assertThat(open(120)).containsExactly(mill);
    }

    @Test
    void isNotOpenAgainBeforeThereIsSomething() {
        store().release(leased(), NOTHING, Optional.empty());
        assertThat(open(1000)).isEmpty();
        store().wakeAll(NOW.plusSeconds(1000));
        assertThat(open(1000)).containsExactly(mill);
        store().release(leased(), NOTHING, Optional.of(NOW.plusSeconds(2000)));
        assertThat(open(1999)).isEmpty();
        assertThat(open(2000)).containsExactly(mill);
    }

    @Test
    void doesNotForgetWhatWasToldWhileItWasLeased() {
        Lane leased = leased();
        store().wake(mill, 1, NOW.plusSeconds(3));
        assertThat(open(3)).isEmpty();
        store().release(leased, NOTHING, Optional.empty());
        assertThat(open(3)).containsExactly(mill);
    }

    @Test
    void leavesAReceiverThatFailedAloneWhateverIsTold() {
        store().release(leased(), new Turn(0, 4, NOW.plusSeconds(50), Optional.empty()), Optional.of(NOW));
        store().wake(mill, 1, NOW.plusSeconds(1));
        store().wakeAll(NOW.plusSeconds(1));
        assertThat(open(49)).isEmpty();
        assertThat(store().open(NOW.plusSeconds(50), 1).getFirst().failures()).isEqualTo(4);
    }

    @Test
    void hurriesWhenItIsAsked() {
        store().release(
                        leased(),
                        new Turn(0, 4, NOW.plusSeconds(50), Optional.empty()),
                        Optional.of(NOW.plusSeconds(90)));
        store().hurry(mill, NOW.plusSeconds(2));
        store().hurry(dyer, NOW);
        assertThat(open(2)).containsExactly(mill);
        assertThat(store().open(NOW.plusSeconds(2), 1).getFirst().failures()).isZero();
    }

    @Test
    void countsAboutHowManyWait() {
        store().release(leased(), new Turn(2, 0, Instant.EPOCH, Optional.empty()), Optional.empty());
        assertThat(store().wake(mill, 5, NOW)).isEqualTo(5);
        store().counted(mill, 40);
        assertThat(store().wake(mill, 1, NOW)).isEqualTo(41);
    }

    @Test
    void remembersTheLastAttempt() {
        assertThat(store().last(mill)).isEmpty();
        Attempt attempt = new Attempt(NOW, true, "204");
        store().release(leased(), new Turn(1, 0, Instant.EPOCH, Optional.of(attempt)), Optional.of(NOW));
        store().release(leased(), NOTHING, Optional.empty());
        assertThat(store().last(mill)).contains(attempt);
        assertThat(store().last(dyer)).isEmpty();
    }

    private Lane leased() {
        Lane read = store().open(NOW.plusSeconds(1000), 1).getFirst();
        return store().lease(read, NOW.plusSeconds(5000)).orElseThrow();
    }

    private List<SupplierId> open(int second) {
        return store().open(NOW.plusSeconds(second), 10).stream()
                .map(Lane::supplier)
                .toList();
    }
}
