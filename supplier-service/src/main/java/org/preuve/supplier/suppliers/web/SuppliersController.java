package org.preuve.supplier.suppliers.web;

import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.web.bind.annotation.RestController;

/** Reads suppliers. They are registered by inviting them, which is the invitations' door. */
@RestController
class SuppliersController implements SuppliersApi {

    private final SupplierStore suppliers;

    SuppliersController(SupplierStore suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public Page<SupplierView> list(@Nullable String cursor, @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        if (!page.cursor().map(Supplier::isRank).orElse(true)) {
            throw new InvalidInput(new FieldProblem("cursor", "is not a cursor", "the next of a page"));
        }
        return suppliers.page(page.cursor(), page.limit()).map(SupplierView::of);
    }

    @Override
    public SupplierView one(String id) {
        return SupplierId.parse(id)
                .flatMap(suppliers::find)
                .map(SupplierView::of)
                .orElseThrow(() -> new NotFound("There is no supplier with this id."));
    }
}
