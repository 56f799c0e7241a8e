package org.preuve.supplier.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.imports.Mapping.Target;
import org.preuve.supplier.imports.ReadLine.LineProblem;
import org.preuve.supplier.imports.Review.Duplicate;
import org.preuve.supplier.imports.Review.Verdict;
import org.preuve.supplier.imports.SupplierImport.Column;
import org.preuve.supplier.imports.SupplierImport.Counts;
import org.preuve.supplier.imports.SupplierImport.Description;
import org.preuve.supplier.imports.SupplierImport.Plan;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link ImportStore} does. Each test gets an empty one. */
public abstract class ImportStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");

    protected abstract ImportStore store();

    @Test
    void keepsAnImportAsItIsAtEachStep() {
        SupplierImport reviewed = anImport();
        SupplierImport running = reviewed.running(new Plan(true, true));
        SupplierImport further = running.progressed(7);
        SupplierImport done = further.finished();
        SupplierImport given = done.linksGiven(NOW);
        assertThat(store().add(reviewed)).isTrue();
        assertThat(store().find(reviewed.id())).contains(reviewed);
        List<SupplierImport> steps = List.of(reviewed, running, further, done, given);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(store().replace(steps.get(i - 1), steps.get(i))).isTrue();
            assertThat(store().find(reviewed.id())).contains(steps.get(i));
        }
    }

    @Test
    void keepsTheFirstOfTwoWithTheSameIdAndReplacesOnceOnly() {
        SupplierImport first = anImport();
        store().add(first);
        assertThat(store().add(first.finished())).isFalse();
        assertThat(store().replace(first, first.running(Plan.USUAL))).isTrue();
        assertThat(store().replace(first, first.finished())).isFalse();
        assertThat(store().find(first.id())).contains(first.running(Plan.USUAL));
    }

    @Test
    void findsThoseThatRun() {
        SupplierImport running = anImport().running(Plan.USUAL);
        List.of(running, anImport(), anImport().finished()).forEach(store()::add);
        assertThat(store().running()).containsExactly(running);
    }

    @Test
    void keepsFilesAndReviewsUntilTheyAreRemoved() {
        SupplierImport kept = anImport();
        Review review = new Review(
                9,
                List.of(
                        new Verdict(2, List.of(new LineProblem("name", "is bad", "a name")), Optional.empty()),
                        new Verdict(3, List.of(), Optional.of(new Duplicate.OfLine(2))),
                        new Verdict(
                                4,
                                List.of(),
                                Optional.of(new Duplicate.OfSupplier(new SupplierId(UUID.randomUUID()))))));
        UUID other = UUID.randomUUID();
        store().keepFile(kept.id(), new byte[] {1});
        store().keepFile(kept.id(), new byte[] {2, 3});
        store().keepReview(kept.review(), review);
        store().keepReview(other, new Review(1, List.of()));
        store().add(kept);
        assertThat(store().file(kept.id()))
                .hasValueSatisfying(file -> assertThat(file).containsExactly(2, 3));
        assertThat(store().review(kept.review())).contains(review);
        store().dropReview(other);
        assertThat(store().review(other)).isEmpty();

        store().remove(kept);
        assertThat(store().find(kept.id())).isEmpty();
        assertThat(store().file(kept.id())).isEmpty();
        assertThat(store().review(kept.review())).isEmpty();
    }

    private static SupplierImport anImport() {
        return new SupplierImport(
                new ImportId(UUID.randomUUID()),
                Hash.sha256(new byte[] {1}),
                new Description(
                        "list.csv",
                        "CSV, UTF-8, comma",
                        List.of(new Column("name", List.of("Mill", ""))),
                        List.of("!")),
                new Mapping(
                        Map.of(
                                0,
                                Target.of(ImportField.NAME),
                                3,
                                new Target(ImportField.REGISTRATION_NUMBER, Optional.of("SIREN"))),
                        Optional.of("FR")),
                UUID.randomUUID(),
                new Counts(9, 1, 2),
                Stage.REVIEW,
                Plan.USUAL,
                0,
                Optional.empty(),
                NOW,
                0);
    }
}
