package org.preuve.supplier.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.imports.Review.Duplicate;
import org.preuve.supplier.imports.Review.Verdict;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.sheets.Sheet;
import org.preuve.supplier.suppliers.StatedIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierStore;

/** Looks through a list: what is wrong in each line, and which lines repeat another or a supplier that is registered. */
final class ReviewList {

    /** Every supplier is read once for each review, in pages of this many. */
    private static final int PAGE = 1000;

    private final SupplierStore suppliers;

    ReviewList(SupplierStore suppliers) {
        this.suppliers = suppliers;
    }

    Review review(Sheet sheet, Mapping mapping, LocalDate day) {
        KnownFirms known = registered();
        List<Verdict> remarkable = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            ReadLine line = LineReader.read(sheet.header(), mapping, day, row);
            Optional<Duplicate> duplicate = line.identity().flatMap(known::find);
            if (duplicate.isPresent() || !line.problems().isEmpty()) {
                remarkable.add(new Verdict(line.line(), line.problems(), duplicate));
            } else {
                line.identity().ifPresent(identity -> known.add(identity, new Duplicate.OfLine(line.line())));
            }
        }
        return new Review(sheet.rows().size(), remarkable);
    }

    private KnownFirms registered() {
        KnownFirms known = new KnownFirms();
        Optional<String> next = Optional.empty();
        do {
            Page<Supplier> page = suppliers.page(next, PAGE);
            page.items().forEach(supplier -> add(known, supplier));
            next = page.next();
        } while (next.isPresent());
        return known;
    }

    private static void add(KnownFirms known, Supplier supplier) {
        Duplicate found = new Duplicate.OfSupplier(supplier.id());
        known.add(supplier.identity(), found);
        supplier.stated().map(StatedIdentity::identity).ifPresent(own -> known.add(own, found));
    }
}
