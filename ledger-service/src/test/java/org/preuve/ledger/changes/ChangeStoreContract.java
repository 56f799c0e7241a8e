package org.preuve.ledger.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.proofs.credential.RecordId;

/** What changes rely on in their store. */
public abstract class ChangeStoreContract {

    private static final LogPlace IN = new LogPlace(7, Instant.parse("2026-11-01T10:00:00Z"));

    private final RecordId target = new RecordId(UUID.randomUUID());

    protected abstract ChangeStore store();

    @Test
    void hasNothingAtFirst() {
        assertThat(store().of(List.of(target))).isEmpty();
        assertThat(store().of(List.of())).isEmpty();
        assertThat(store().unfinished()).isEmpty();
        store().release(held(ChangeKind.CORRECTION));
        store().advance(held(ChangeKind.CORRECTION).with(new Progress.Sealed(IN)));
        assertThat(store().of(List.of(target))).isEmpty();
    }

    @Test
    void givesAPlaceOnce() {
        NotedChange first = held(ChangeKind.CORRECTION);
        assertThat(store().hold(first)).isEqualTo(first);
        assertThat(store().hold(held(ChangeKind.WITHDRAWAL))).isEqualTo(first);
        assertThat(store().hold(first)).isEqualTo(first);
        NotedChange erasure = held(ChangeKind.ERASURE);
        assertThat(store().hold(erasure)).isEqualTo(erasure);
        assertThat(store().of(List.of(target))).containsExactlyInAnyOrder(first, erasure);
        assertThat(store().unfinished()).containsExactlyInAnyOrder(first, erasure);
    }

    @Test
    void goesThroughEveryStepAndNotBack() {
        NotedChange held = held(ChangeKind.WITHDRAWAL);
        store().hold(held);
        NotedChange sealed = held.with(new Progress.Sealed(IN));
        store().advance(sealed);
        assertThat(store().of(List.of(target))).containsExactly(sealed);
        assertThat(store().unfinished()).containsExactly(sealed);
        store().release(held);
        NotedChange done = held.with(new Progress.Done(IN));
        store().advance(done);
        store().advance(sealed);
        store().advance(held(ChangeKind.CORRECTION).with(new Progress.Sealed(IN)));
        assertThat(store().of(List.of(target))).containsExactly(done);
        assertThat(store().unfinished()).isEmpty();
    }

    @Test
    void aPlaceThatIsGivenBackIsFree() {
        NotedChange first = held(ChangeKind.CORRECTION);
        store().hold(first);
        store().release(held(ChangeKind.CORRECTION));
        assertThat(store().of(List.of(target))).containsExactly(first);
        store().release(first);
        NotedChange second = held(ChangeKind.WITHDRAWAL);
        assertThat(store().hold(second)).isEqualTo(second);
    }

    @Test
    void findsByPlaceAndByWhoMakesTheChangeAndGivesAllOfThem() {
        store().all(change -> fail("there is none"));
        NotedChange withdrawal = held(ChangeKind.WITHDRAWAL);
        NotedChange erasure = held(ChangeKind.ERASURE);
        store().hold(withdrawal);
        store().hold(erasure);
        assertThat(store().at(target, Place.SUCCESSOR)).hasValue(withdrawal);
        assertThat(store().at(target, Place.ERASURE)).hasValue(erasure);
        assertThat(store().at(withdrawal.id(), Place.SUCCESSOR)).isEmpty();
        assertThat(store().by(erasure.id())).containsExactly(erasure);
        assertThat(store().by(target)).isEmpty();
        List<NotedChange> all = new ArrayList<>();
        store().all(all::add);
        assertThat(all).containsExactlyInAnyOrder(withdrawal, erasure);
    }

    @Test
    void ofManyAtOnceOneHasThePlace() throws ExecutionException, InterruptedException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<NotedChange>> standing = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                standing.add(callers.submit(() -> store().hold(held(ChangeKind.WITHDRAWAL))));
            }
            NotedChange first = standing.getFirst().get();
            for (Future<NotedChange> one : standing) {
                assertThat(one.get()).isEqualTo(first);
            }
        }
    }

    private NotedChange held(ChangeKind kind) {
        return new NotedChange(
                target, kind, new RecordId(UUID.randomUUID()), new Progress.Held(new SignedBytes(new byte[] {1, 2})));
    }
}
