package org.preuve.supplier.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.certificates.Citation.Reach;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link CitationStore} does. Each test gets an empty one. */
public abstract class CitationStoreContract {

    private final SupplierId mill = new SupplierId(UUID.randomUUID());
    private final SupplierId dyer = new SupplierId(UUID.randomUUID());

    protected abstract CitationStore store();

    @Test
    void findsASuppliersWithEveryField() {
        Citation whole = new Citation(
                new RecordId(UUID.randomUUID()),
                mill,
                7,
                "GOTS",
                "CU 1",
                Optional.of("Control Union"),
                Optional.of(Instant.parse("2030-06-01T00:00:00Z")),
                new Reach(List.of("09506000134352"), List.of("9506000134352"), List.of("organic-cotton-content")));
        Citation bare = citation(mill);
        store().addAll(List.of(whole, bare, citation(dyer)));
        assertThat(store().of(mill)).containsExactlyInAnyOrder(whole, bare);
        assertThat(store().of(new SupplierId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void keepsWhatIsKnownAsItIs() {
        Citation first = citation(mill);
        Citation again =
                new Citation(first.record(), dyer, 9, "Other", "2", Optional.empty(), Optional.empty(), first.reach());
        store().addAll(List.of(first));
        store().addAll(List.of(again, first));
        assertThat(store().of(mill)).containsExactly(first);
        assertThat(store().of(dyer)).isEmpty();
    }

    @Test
    void keepsNothingOfARecordThatHasEndedWhicheverIsToldFirst() {
        Citation told = citation(mill);
        Citation toldLate = citation(mill);
        Citation stands = citation(mill);
        store().addAll(List.of(told, stands));
        store().endAll(List.of(told.record(), toldLate.record()));
        store().endAll(List.of(told.record()));
        store().addAll(List.of(told, toldLate));
        assertThat(store().of(mill)).containsExactly(stands);
    }

    private static Citation citation(SupplierId supplier) {
        return new Citation(
                new RecordId(UUID.randomUUID()),
                supplier,
                1,
                "GOTS",
                "CU 1",
                Optional.empty(),
                Optional.empty(),
                new Reach(List.of(), List.of(), List.of()));
    }
}
