package org.preuve.supplier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Delivery.Dead;
import org.preuve.supplier.webhooks.Delivery.Delivered;
import org.preuve.supplier.webhooks.Delivery.Waiting;
import org.preuve.supplier.webhooks.Notice.InLog;

/** What every {@link DeliveryStore} does. Each test gets an empty one. */
public abstract class DeliveryStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final String WHY = "it answered with status 500";

    private final SupplierId mill = new SupplierId(UUID.randomUUID());
    private final SupplierId dyer = new SupplierId(UUID.randomUUID());

    protected abstract DeliveryStore store();

    @Test
    void findsEveryFieldInEveryStanding() {
        RecordDigest digest = RecordDigest.parse(Hash.sha256(new byte[0]).multihash());
        Notice placed = Notice.recordSealed(new RecordId(UUID.randomUUID()), NOW, new InLog(7, digest));
        Delivery one = Delivery.of(mill, placed, NOW, 0);
        store().addAll(List.of(one));
        assertThat(store().find(one.id())).contains(one);
        Delivery failed = one.with(new Waiting(3, NOW, NOW.plusSeconds(40), Optional.of(WHY)));
        store().settle(failed);
        assertThat(store().find(one.id())).contains(failed);
        Delivery dead = one.with(new Dead(4, NOW.plusSeconds(50), WHY));
        store().settle(dead);
        assertThat(store().find(one.id())).contains(dead);
        store().revive(one);
        Delivery done = one.with(new Delivered(1, NOW.plusSeconds(60), 204));
        store().settle(done);
        assertThat(store().find(one.id())).contains(done);
    }

    @Test
    void keepsTheFirstOfTheSameHappening() {
        Delivery one = told(mill, 0);
        store().addAll(List.of(one));
        store().settle(one.with(new Delivered(1, NOW, 200)));
        Delivery same = Delivery.of(mill, one.notice(), NOW.plusSeconds(9), 0);
        Delivery other = told(mill, 1);
        store().addAll(List.of(same, other));
        assertThat(store().find(one.id()).orElseThrow().standing()).isInstanceOf(Delivered.class);
        assertThat(store().due(mill, NOW.plusSeconds(9), 10)).containsExactly(other);
    }

    @Test
    void givesWhatIsDueOfOneSupplierInItsOrder() {
        Delivery late = told(mill, 20);
        Delivery early = told(mill, 10);
        store().addAll(List.of(late, told(dyer, 5), early, told(mill, 31)));
        assertThat(store().due(mill, NOW.plusSeconds(30), 10)).containsExactly(early, late);
        assertThat(store().due(mill, NOW.plusSeconds(30), 1)).containsExactly(early);
        assertThat(store().nextDue(mill)).contains(NOW.plusSeconds(10));
        Delivery postponed = early.with(new Waiting(1, NOW, NOW.plusSeconds(25), Optional.of(WHY)));
        store().settle(postponed);
        assertThat(store().due(mill, NOW.plusSeconds(24), 10)).containsExactly(late);
        assertThat(store().due(mill, NOW.plusSeconds(25), 10)).containsExactly(postponed, late);
        assertThat(store().nextDue(new SupplierId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void keepsTheOrderOfWhatIsToldTogether() {
        List<Delivery> together = IntStream.range(0, 12)
                .mapToObj(i -> Delivery.of(mill, Notice.requestOpened(UUID.randomUUID(), NOW), NOW, i))
                .toList();
        store().addAll(together);
        assertThat(store().due(mill, NOW, 20)).containsExactlyElementsOf(together);
    }

    @Test
    void settlesWhatWaitsAndRevivesWhatDoesNot() {
        Delivery one = told(mill, 0);
        store().addAll(List.of(one));
        Delivery dead = one.with(new Dead(2, NOW, WHY));
        store().revive(dead);
        assertThat(store().find(one.id())).contains(one);
        store().settle(dead);
        store().settle(one.with(new Delivered(1, NOW, 200)));
        assertThat(store().find(one.id())).contains(dead);
        store().revive(one);
        assertThat(store().find(one.id())).contains(one);
        store().settle(told(mill, 1));
        assertThat(store().counts(mill).values().stream().mapToLong(n -> n).sum())
                .isEqualTo(1);
    }

    @Test
    void givesUpWhatWaitedTooLong() {
        Delivery old = told(mill, 0);
        Delivery young = told(mill, 10);
        Delivery others = told(dyer, 0);
        store().addAll(List.of(old, young, others));
        store().giveUp(mill, NOW.plusSeconds(9), WHY, NOW.plusSeconds(60));
        assertThat(store().find(old.id()).orElseThrow().standing()).isEqualTo(new Dead(0, NOW.plusSeconds(60), WHY));
        assertThat(store().find(young.id())).contains(young);
        assertThat(store().find(others.id())).contains(others);
    }

    @Test
    void trimsTheOldestAway() {
        List<Delivery> told = IntStream.range(0, 5).mapToObj(i -> told(mill, i)).toList();
        store().addAll(told);
        store().addAll(List.of(told(dyer, 0)));
        assertThat(store().trim(mill, 5, WHY, NOW)).isEqualTo(5);
        assertThat(store().trim(mill, 3, WHY, NOW)).isEqualTo(3);
        assertThat(store().due(mill, NOW.plusSeconds(9), 10)).containsExactlyElementsOf(told.subList(2, 5));
        assertThat(store().find(told.get(1).id()).orElseThrow().standing()).isEqualTo(new Dead(0, NOW, WHY));
        assertThat(store().counts(mill)).containsEntry(DeliveryState.DEAD, 2L).containsEntry(DeliveryState.WAITING, 3L);
    }

    @Test
    void pagesThroughThemTheLastToldFirst() {
        List<Delivery> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.addFirst(told(mill, i));
        }
        store().addAll(told);
        store().addAll(List.of(told(dyer, 9)));
        Page<Delivery> first = store().page(mill, Optional.empty(), Optional.empty(), 3);
        assertThat(first.items()).containsExactlyElementsOf(told.subList(0, 3));
        assertThat(store().page(mill, Optional.empty(), first.next(), 3).items())
                .containsExactlyElementsOf(told.subList(3, 5));
        Delivery dead = told.get(2).with(new Dead(1, NOW, WHY));
        store().settle(dead);
        assertThat(store().page(mill, Optional.of(DeliveryState.DEAD), Optional.empty(), 3)
                        .items())
                .containsExactly(dead);
        assertThat(store().page(mill, Optional.of(DeliveryState.DELIVERED), Optional.empty(), 3)
                        .items())
                .isEmpty();
    }

    @Test
    void forgetsWhatWasKeptLongEnough() {
        Delivery waits = told(mill, 0);
        Delivery done = told(mill, 1);
        Delivery dead = told(mill, 2);
        store().addAll(List.of(waits, done, dead));
        store().settle(done.with(new Delivered(1, NOW, 200)));
        store().giveUp(mill, NOW, WHY, NOW); // nothing that began to wait later
        store().settle(dead.with(new Dead(1, NOW, WHY)));
        store().revive(waits);
        store().forget(NOW.plus(Duration.ofDays(7)));
        assertThat(store().find(done.id())).isPresent();
        store().forget(NOW.plus(Duration.ofDays(8)));
        assertThat(store().find(done.id())).isEmpty();
        assertThat(store().find(dead.id())).isPresent();
        store().forget(NOW.plus(Duration.ofDays(31)));
        assertThat(store().find(dead.id())).isEmpty();
        assertThat(store().find(waits.id())).contains(waits);
    }

    /** Told so many seconds after now. */
    private static Delivery told(SupplierId supplier, int second) {
        Instant at = NOW.plusSeconds(second);
        return Delivery.of(supplier, Notice.requestOpened(UUID.randomUUID(), at), at, 0);
    }
}
