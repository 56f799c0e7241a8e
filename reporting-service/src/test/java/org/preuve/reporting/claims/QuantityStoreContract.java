package org.preuve.reporting.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.QuantityStore.Held;
import org.preuve.reporting.claims.QuantityStore.Use;
import org.preuve.reporting.rules.Days;

/** What sharing quantities relies on, whichever store it has. */
public abstract class QuantityStoreContract {

    private static final String COTTON = "record:cotton";

    protected abstract QuantityStore store();

    @Test
    void nothingIsStoredOfAQuantityThatNobodyUsed() {
        assertThat(store().of(List.of(COTTON))).isEqualTo(Map.of(COTTON, Held.NOTHING));
        assertThat(store().of(List.of())).isEmpty();
    }

    @Test
    void keepsUsesToTheLastDigitAndDay() {
        Use part = use(1, "0.60", Optional.of(new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"))));
        Use all = use(2, "1", Optional.empty());

        assertThat(store().replace(COTTON, Held.NOTHING, List.of(part, all))).isTrue();

        assertThat(store().of(List.of(COTTON, "record:wool")))
                .isEqualTo(Map.of(COTTON, new Held(1, List.of(part, all)), "record:wool", Held.NOTHING));
    }

    @Test
    void refusesToMoveFromWhatIsNoLongerStored() {
        Use use = use(1, "1", Optional.empty());
        assertThat(store().replace(COTTON, Held.NOTHING, List.of(use))).isTrue();
        assertThat(store().replace(COTTON, Held.NOTHING, List.of())).isFalse();
        Held held = store().of(List.of(COTTON)).getOrDefault(COTTON, Held.NOTHING);
        assertThat(store().replace(COTTON, held, List.of())).isTrue();
        assertThat(store().replace(COTTON, held, List.of(use))).isFalse();
        assertThat(store().of(List.of(COTTON))).containsEntry(COTTON, new Held(2, List.of()));
    }

    @Test
    void notesTheQuantitiesOfAClaimBesideThoseThatItHad() {
        store().note(claim(1), List.of("a", "b"));
        store().note(claim(1), List.of("b", "c"));

        assertThat(store().noted(claim(1))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(store().noted(claim(2))).isEmpty();
    }

    private static Use use(int claim, String share, Optional<Days> days) {
        return new Use(
                claim(claim),
                new RecordId(new UUID(2, claim)),
                new BigDecimal(share),
                days,
                Instant.parse("2026-11-22T10:00:00.123Z"));
    }

    private static ClaimId claim(int number) {
        return new ClaimId(new UUID(1, number));
    }
}
