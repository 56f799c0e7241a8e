package org.preuve.supplier.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.log.Hash;

/**
 * A list that an officer handed in, and how far it has come. It points at the one review that counts, which is written
 * before; so it never shows half of one.
 *
 * @param file digest of the bytes, which the store keeps beside it
 * @param review the review that counts
 * @param done lines of the run that are behind it, whatever became of them
 * @param version counts the changes, for the store to compare and swap
 */
public record SupplierImport(
        ImportId id,
        Hash file,
        Description description,
        Mapping mapping,
        UUID review,
        Counts counts,
        Stage stage,
        Plan plan,
        int done,
        Optional<Instant> linksGivenAt,
        Instant uploadedAt,
        long version) {

    /** Where an import stands. */
    public enum Stage {
        REVIEW,
        RUNNING,
        DONE
    }

    /** What the file turned out to be. */
    public record Description(String name, String format, List<Column> columns, List<String> remarks) {}

    /**
     * A column of the list.
     *
     * @param samples its first cells
     */
    public record Column(String header, List<String> samples) {}

    /** What the review that counts found. */
    public record Counts(int lines, int bad, int duplicates) {

        static Counts of(Review review) {
            return new Counts(review.lines(), review.bad(), review.duplicates());
        }

        public int good() {
            return lines - bad - duplicates;
        }
    }

    /**
     * What the officer asked for.
     *
     * @param isStrict all lines or none
     * @param takesDuplicates repeated lines become suppliers, too
     */
    public record Plan(boolean isStrict, boolean takesDuplicates) {

        static final Plan USUAL = new Plan(false, false);
    }

    /** The day that the list speaks of. */
    LocalDate day() {
        return day(uploadedAt);
    }

    static LocalDate day(Instant uploadedAt) {
        return LocalDate.ofInstant(uploadedAt, ZoneOffset.UTC);
    }

    SupplierImport reviewed(Mapping by, UUID review, Counts found) {
        return new SupplierImport(
                id, file, description, by, review, found, stage, plan, done, linksGivenAt, uploadedAt, version + 1);
    }

    SupplierImport running(Plan asked) {
        return moved(Stage.RUNNING, asked, 0, linksGivenAt);
    }

    SupplierImport progressed(int behind) {
        return moved(stage, plan, Math.max(done, behind), linksGivenAt);
    }

    SupplierImport finished() {
        return moved(Stage.DONE, plan, counts.lines(), linksGivenAt);
    }

    SupplierImport linksGiven(Instant at) {
        return moved(stage, plan, done, Optional.of(at));
    }

    private SupplierImport moved(Stage to, Plan by, int behind, Optional<Instant> given) {
        return new SupplierImport(
                id, file, description, mapping, review, counts, to, by, behind, given, uploadedAt, version + 1);
    }
}
