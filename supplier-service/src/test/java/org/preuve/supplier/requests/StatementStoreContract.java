package org.preuve.supplier.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Ending.How;
import org.preuve.supplier.requests.Statement.Said;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link StatementStore} does. Each test gets an empty one. */
public abstract class StatementStoreContract {

    private static final Instant END = Instant.parse("2027-06-30T00:00:00Z");

    private final SupplierId us = new SupplierId(UUID.randomUUID());

    protected abstract StatementStore store();

    /** Whether the server changes a document in one step. */
    protected boolean updatesAtomically() {
        return true;
    }

    @Test
    void keepsWhatIsStatedOnceHoweverOftenItIsTold() {
        Statement attested = attested(1, "organic-cotton-content", Optional.of(END));
        Statement measured =
                new Statement(id(), us, 2, new Said.Measured(id(), LocalDate.parse("2026-06-30")), Optional.empty());
        store().addAll(List.of(attested, measured));
        store().addAll(List.of(attested));
        assertThat(store().findAll(List.of(attested.id(), measured.id(), id())))
                .containsExactlyInAnyOrder(attested, measured);
        assertThat(store().filed(List.of(attested.filing(), measured.filing())))
                .containsExactlyInAnyOrder(attested.id(), measured.id());
    }

    @Test
    void findsWhatIsFiledTogetherAndNothingElse() {
        Statement first = attested(1, "organic-cotton-content", Optional.empty());
        Statement second = attested(2, "organic-cotton-content", Optional.empty());
        Statement third = attested(3, "organic-cotton-content", Optional.empty());
        Statement other = attested(4, "recycled-content", Optional.empty());
        store().addAll(List.of(first, second, other));
        store().addAll(List.of(third));
        assertThat(store().filed(List.of(first.filing())))
                .containsExactlyInAnyOrder(first.id(), second.id(), third.id());
        assertThat(store().filed(List.of())).isEmpty();
        assertThat(store().filed(List.of(Filing.measured(us, id())))).isEmpty();
    }

    @Test
    void manyWhoFileAtOnceUnderOneMatterLoseNothing() {
        assumeTrue(updatesAtomically(), "FerretDB 1 looks first and updates then: of two at once one is lost");
        List<Statement> many = IntStream.range(0, StatementStore.MOST_FILED)
                .mapToObj(i -> attested(i, "organic-cotton-content", Optional.empty()))
                .toList();
        StatementStore store = store();
        many.parallelStream().forEach(one -> store.addAll(List.of(one)));
        assertThat(store.filed(List.of(many.getFirst().filing())))
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(Statement::id).toList());
    }

    @Test
    void findsOnlyTheLastOfVeryMany() {
        List<Statement> many = IntStream.range(0, StatementStore.MOST_FILED + 20)
                .mapToObj(i -> attested(i, "organic-cotton-content", Optional.empty()))
                .toList();
        store().addAll(many.subList(0, 30));
        store().addAll(many.subList(30, many.size()));
        assertThat(store().filed(List.of(many.getFirst().filing())))
                .hasSize(StatementStore.MOST_FILED)
                .contains(many.getLast().id())
                .doesNotContain(many.getFirst().id());
        assertThat(store().findAll(List.of(many.getFirst().id()))).containsExactly(many.getFirst());
    }

    @Test
    void nothingIsLeftOfWhatIsForgotten() {
        Statement erased = attested(1, "organic-cotton-content", Optional.empty());
        Statement other = attested(2, "organic-cotton-content", Optional.empty());
        store().addAll(List.of(erased, other));
        store().forget(List.of(erased.id(), id()));
        assertThat(store().findAll(List.of(erased.id(), other.id()))).containsExactly(other);
    }

    @Test
    void keepsTheFirstEndingOfARecord() {
        Ending corrected = new Ending(id(), How.CORRECTED, id());
        Ending withdrawn = new Ending(id(), How.WITHDRAWN, id());
        store().endAll(List.of(corrected, withdrawn));
        store().endAll(List.of(new Ending(corrected.record(), How.WITHDRAWN, id())));
        assertThat(store().endings(List.of(corrected.record(), withdrawn.record(), id())))
                .isEqualTo(Map.of(corrected.record(), corrected, withdrawn.record(), withdrawn));
        assertThat(store().endings(List.of())).isEmpty();
    }

    private Statement attested(long index, String criterion, Optional<Instant> end) {
        Subject product = new Subject(Subject.Type.PRODUCT, Map.of("gtin", "09506000134352"));
        Period year = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        return new Statement(id(), us, index, new Said.Attested(product, "E5", criterion, year), end);
    }

    private static RecordId id() {
        return new RecordId(UUID.randomUUID());
    }
}
