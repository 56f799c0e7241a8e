package org.preuve.supplier.imports;

import java.util.UUID;
import org.preuve.supplier.imports.SupplierImport.Counts;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.preuve.supplier.sheets.ReadSheet;
import org.preuve.supplier.sheets.Sheet;
import org.preuve.supplier.suppliers.SupplierStore;

/** Corrects what the columns of a list hold, and looks through the list again. */
public final class MapColumns {

    private final ImportStore imports;
    private final ReviewList reviews;

    public MapColumns(ImportStore imports, SupplierStore suppliers) {
        this.imports = imports;
        this.reviews = new ReviewList(suppliers);
    }

    /**
     * The import under this mapping.
     *
     * @throws ImportRefusal when there is no such import, or it runs or has run
     */
    public SupplierImport map(ImportId id, Mapping mapping) {
        SupplierImport read = imports.find(id).orElseThrow(ImportRefusal.Unknown::new);
        if (read.stage() != Stage.REVIEW) {
            throw new ImportRefusal.OutOfOrder("The list was run: its columns stay as they are.");
        }
        SupplierImport next = review(read, mapping);
        return replace(read, next) ? next : map(id, mapping);
    }

    /** Points the import at another review and drops the one that does not count. */
    boolean replace(SupplierImport read, SupplierImport next) {
        boolean isReplaced = imports.replace(read, next);
        imports.dropReview(isReplaced ? read.review() : next.review());
        return isReplaced;
    }

    /** What follows from looking through the list now; its review is kept, and counts once the import points at it. */
    SupplierImport review(SupplierImport read, Mapping mapping) {
        Sheet sheet = ReadSheet.read(imports.file(read.id()).orElseThrow(ImportRefusal.Unknown::new));
        Review review = reviews.review(sheet, mapping, read.day());
        UUID id = UUID.randomUUID();
        imports.keepReview(id, review);
        return read.reviewed(mapping, id, Counts.of(review));
    }
}
