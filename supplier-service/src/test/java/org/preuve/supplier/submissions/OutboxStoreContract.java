package org.preuve.supplier.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.submissions.OutboxStore.Backlog;
import org.preuve.supplier.submissions.Unsealed.Refused;
import org.preuve.supplier.submissions.Unsealed.Waiting;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link OutboxStore} does. Each test gets an empty one. */
public abstract class OutboxStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final SupplierId MILL = new SupplierId(UUID.randomUUID());
    private static final SupplierId DYER = new SupplierId(UUID.randomUUID());
    private static final Refusal WHY = new Refusal(
            ProblemType.RECORD_REFUSED,
            "The ledger refused the record.",
            List.of(new FieldProblem("/proof", "key-revoked", "another")));

    private final Signatory us = new Signatory();

    protected abstract OutboxStore store();

    @Test
    void findsWhatWaitsWithEveryFieldAndByte() {
        Unsealed one = waiting(MILL, 0);
        assertThat(store().addAll(List.of(one))).isEmpty();
        assertSame(find(one.id()).orElseThrow(), one);
        assertThat(store().findAll(List.of(Signatory.newId()))).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoWithTheSameIdAndSaysSo() {
        Unsealed first = waiting(MILL, 0);
        Unsealed other = waiting(MILL, 1);
        store().addAll(List.of(first));
        Unsealed second = Unsealed.accepted(recordOf(first), "attestations", DYER, NOW, NOW);
        assertThat(store().addAll(List.of(second, other))).containsExactly(first.id());
        assertSame(find(first.id()).orElseThrow(), first);
        assertSame(find(other.id()).orElseThrow(), other);
    }

    @Test
    void givesWhatIsDueTheLongestDueFirst() {
        Unsealed late = waiting(MILL, 20);
        Unsealed early = waiting(MILL, 10);
        Unsealed notYet = waiting(MILL, 30);
        store().addAll(List.of(late, early, notYet));
        assertThat(due(20)).containsExactly(early.id(), late.id());
        assertThat(store().due(NOW.plusSeconds(20), 1)).extracting(Unsealed::id).containsExactly(early.id());
        assertThat(due(9)).isEmpty();
    }

    @Test
    void leavesALeasedOneAloneUntilTheLeaseEnds() {
        Unsealed one = waiting(MILL, 0);
        store().addAll(List.of(one));
        store().lease(List.of(one.id()), NOW.plusSeconds(30));
        assertThat(due(29)).isEmpty();
        assertThat(due(30)).containsExactly(one.id());
        assertThat(waits(one.id()).attempts()).isZero();
    }

    @Test
    void countsAttemptsThatFailed() {
        Unsealed one = waiting(MILL, 0);
        store().addAll(List.of(one));
        store().postpone(List.of(one.id()), NOW.plusSeconds(2));
        store().postpone(List.of(one.id()), NOW.plusSeconds(5));
        assertThat(waits(one.id()).attempts()).isEqualTo(2);
        assertThat(due(4)).isEmpty();
        assertThat(due(5)).containsExactly(one.id());
    }

    @Test
    void wakesEverythingThatWaits() {
        Unsealed one = waiting(MILL, 100);
        Unsealed refused = waiting(MILL, 100);
        store().addAll(List.of(one, refused));
        store().refuse(refused.id(), WHY, NOW);
        store().wake(NOW);
        assertThat(due(0)).containsExactly(one.id());
    }

    @Test
    void keepsWhyOneWasRefusedAndDropsItsBytes() {
        Unsealed one = waiting(MILL, 0);
        store().addAll(List.of(one));
        store().refuse(one.id(), WHY, NOW.plusSeconds(1));
        assertThat(find(one.id()).orElseThrow().standing()).isEqualTo(new Refused(WHY, NOW.plusSeconds(1)));
        assertThat(due(1000)).isEmpty();
        store().postpone(List.of(one.id()), NOW);
        store().lease(List.of(one.id()), NOW);
        store().refuse(one.id(), WHY, NOW.plusSeconds(2));
        assertThat(find(one.id()).orElseThrow().standing()).isEqualTo(new Refused(WHY, NOW.plusSeconds(1)));
    }

    @Test
    void forgetsARefusalButNothingThatWaits() {
        Unsealed waits = waiting(MILL, 0);
        Unsealed refused = waiting(MILL, 0);
        store().addAll(List.of(waits, refused));
        store().refuse(refused.id(), WHY, NOW);
        store().forget(waits.id());
        store().forget(refused.id());
        assertThat(find(waits.id())).isPresent();
        assertThat(find(refused.id())).isEmpty();
    }

    @Test
    void dropsWhatIsSealed() {
        Unsealed sealed = waiting(MILL, 0);
        Unsealed stays = waiting(MILL, 0);
        store().addAll(List.of(sealed, stays));
        store().removeAll(List.of(sealed.id(), Signatory.newId()));
        assertThat(find(sealed.id())).isEmpty();
        assertThat(find(stays.id())).isPresent();
    }

    @Test
    void knowsHowManyWaitAndSinceWhen() {
        assertThat(store().backlog()).isEqualTo(new Backlog(0, Optional.empty()));
        Unsealed refused = waiting(MILL, -5);
        store().addAll(List.of(waiting(MILL, 3), waiting(DYER, 1), refused));
        store().refuse(refused.id(), WHY, NOW);
        assertThat(store().backlog()).isEqualTo(new Backlog(2, Optional.of(NOW.plusSeconds(1))));
    }

    @Test
    void pagesThroughWhatWaitsAndThroughWhatWasRefusedTheLastFirst() {
        List<RecordId> mills = new ArrayList<>();
        for (int second = 0; second < 7; second++) {
            Unsealed one = waiting(second % 3 == 0 ? DYER : MILL, second);
            store().addAll(List.of(one));
            if (one.supplier().equals(MILL)) {
                mills.addFirst(one.id());
            }
        }
        RecordId refused = mills.removeLast();
        store().refuse(refused, WHY, NOW);
        assertThat(all(false, MILL)).isEqualTo(mills);
        assertThat(all(true, MILL)).containsExactly(refused);
        assertThat(store().page("commitments", false, Optional.empty(), Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    private List<RecordId> all(boolean refused, SupplierId supplier) {
        List<RecordId> seen = new ArrayList<>();
        Optional<String> below = Optional.empty();
        do {
            Page<Unsealed> page = store().page("attestations", refused, Optional.of(supplier), below, 2);
            page.items().forEach(one -> seen.add(one.id()));
            below = page.next();
        } while (below.isPresent());
        return seen;
    }

    private Optional<Unsealed> find(RecordId id) {
        return store().findAll(List.of(id)).stream().findFirst();
    }

    private List<RecordId> due(int seconds) {
        return store().due(NOW.plusSeconds(seconds), 10).stream()
                .map(Unsealed::id)
                .toList();
    }

    private Waiting waits(RecordId id) {
        return (Waiting) find(id).orElseThrow().standing();
    }

    private static Credential recordOf(Unsealed one) {
        return ((Waiting) one.standing()).record();
    }

    private static void assertSame(Unsealed found, Unsealed expected) {
        assertThat(found).usingRecursiveComparison().ignoringFields("standing").isEqualTo(expected);
        assertThat(recordOf(found).bytes()).isEqualTo(recordOf(expected).bytes());
        assertThat(((Waiting) found.standing()).due()).isEqualTo(((Waiting) expected.standing()).due());
    }

    /** Accepted, and due, so many seconds after now. */
    private Unsealed waiting(SupplierId supplier, int second) {
        Instant at = NOW.plusSeconds(second);
        return Unsealed.accepted(us.attestation(), "attestations", supplier, at, at);
    }
}
