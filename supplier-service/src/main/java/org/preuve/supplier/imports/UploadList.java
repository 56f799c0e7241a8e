package org.preuve.supplier.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.imports.SupplierImport.Column;
import org.preuve.supplier.imports.SupplierImport.Counts;
import org.preuve.supplier.imports.SupplierImport.Description;
import org.preuve.supplier.imports.SupplierImport.Plan;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.preuve.supplier.sheets.ReadSheet;
import org.preuve.supplier.sheets.Sheet;
import org.preuve.supplier.suppliers.SupplierStore;

/**
 * Takes a list in: reads it, guesses what its columns hold, and looks through it. Nobody is registered yet.
 *
 * <p>KNOWN GAP: a crash between file and import leaves a file that nothing points at; handing the list in again under the
 * same key takes it up, otherwise it stays in the collection {@code importFiles}.
 */
public final class UploadList {

    private static final int SAMPLES = 3;

    private final ImportStore imports;
    private final ReviewList reviews;
    private final Clock clock;

    public UploadList(ImportStore imports, SupplierStore suppliers, Clock clock) {
        this.imports = imports;
        this.reviews = new ReviewList(suppliers);
        this.clock = clock;
    }

    /**
     * The import of this list, under an id that repeats when the request does. File and review are written first; the
     * import itself is the commit point.
     *
     * @throws org.preuve.supplier.sheets.RefusedSheet when the file is no table
     * @throws ImportRefusal.IdempotencyKeyReused when the id is another list's
     */
    public Uploaded upload(ImportId id, String name, byte[] file) {
        Hash digest = Hash.sha256(file);
        Optional<SupplierImport> known = imports.find(id);
        if (known.isPresent()) {
            return new Uploaded(sameList(known.get(), digest), false);
        }
        Sheet sheet = ReadSheet.read(file);
        Instant now = clock.instant();
        Mapping proposal = HeaderWords.propose(sheet.header());
        Review review = reviews.review(sheet, proposal, SupplierImport.day(now));
        UUID reviewId = UUID.randomUUID();
        imports.keepFile(id, file);
        imports.keepReview(reviewId, review);
        boolean isNew = imports.add(new SupplierImport(
                id,
                digest,
                new Description(name, sheet.format(), columns(sheet), sheet.remarks()),
                proposal,
                reviewId,
                Counts.of(review),
                Stage.REVIEW,
                Plan.USUAL,
                0,
                Optional.empty(),
                now,
                0));
        return new Uploaded(sameList(imports.find(id).orElseThrow(), digest), isNew);
    }

    private static List<Column> columns(Sheet sheet) {
        return IntStream.range(0, sheet.header().size())
                .mapToObj(column -> new Column(
                        sheet.header().get(column),
                        sheet.rows().stream()
                                .limit(SAMPLES)
                                .map(row -> row.cell(column))
                                .toList()))
                .toList();
    }

    private static SupplierImport sameList(SupplierImport known, Hash file) {
        if (!known.file().equals(file)) {
            throw new ImportRefusal.IdempotencyKeyReused();
        }
        return known;
    }

    /** An import; {@code isNew} is false when it had been handed in before. */
    public record Uploaded(SupplierImport taken, boolean isNew) {}
}
